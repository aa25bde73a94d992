package ai.aigg.insights.markets.progress;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of long work.
 *
 * @param keepRuns how long the record of a run is kept
 */
@ConfigurationProperties("aigg.markets.progress")
record RunSettings(@DefaultValue("30d") Duration keepRuns) {
}
