package ai.aigg.insights.research.polymarket;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to call Polymarket's public data API.
 *
 * @param data the upstream
 */
@ConfigurationProperties("aigg.upstream")
record DataSettings(UpstreamSettings data) {
}
