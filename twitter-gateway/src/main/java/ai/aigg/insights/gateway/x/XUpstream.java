package ai.aigg.insights.gateway.x;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where X is: the live one or a simulated one.
 *
 * @param x how to call it
 */
@ConfigurationProperties("aigg.upstream")
record XUpstream(UpstreamSettings x) {
}
