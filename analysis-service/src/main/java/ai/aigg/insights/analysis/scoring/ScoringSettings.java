package ai.aigg.insights.analysis.scoring;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How score is kept.
 *
 * @param late answers so shortly before the close are kept apart
 * @param recheck pause between two looks for what the events did not bring
 */
@ConfigurationProperties("aigg.analysis.scoring")
record ScoringSettings(@DefaultValue("48h") Duration late, @DefaultValue("1h") Duration recheck) {
}
