package ai.aigg.insights.markets.api;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the API calls healthy.
 *
 * @param staleAfter how old the last complete sweep may be
 */
@ConfigurationProperties("aigg.markets.api")
record ApiSettings(@DefaultValue("15m") Duration staleAfter) {
}
