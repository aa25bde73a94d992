package ai.aigg.insights.research.perplexity;

import ai.aigg.insights.kit.http.UpstreamSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to call Perplexity.
 *
 * @param perplexity the Search API
 * @param perplexityAgent the Agent API, which takes longer
 */
@ConfigurationProperties("aigg.upstream")
record PerplexityUpstream(UpstreamSettings perplexity, UpstreamSettings perplexityAgent) {
}
