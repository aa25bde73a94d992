package ai.aigg.insights.simulators.truth;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A field that is not as it should be.
 *
 * @param marketId Gamma id
 * @param field name in the read API
 * @param ours what the read API shows, empty for nothing
 * @param truth what the world has
 */
record Difference(@JsonProperty("market_id") String marketId, String field, String ours, String truth) {
}
