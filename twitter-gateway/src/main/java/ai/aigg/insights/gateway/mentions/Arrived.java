package ai.aigg.insights.gateway.mentions;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.ledger.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A mention as it is taken in.
 *
 * @param mention what it says
 * @param command what it orders, or {@code null} when it asks
 * @param refusal why it gets no reply, as far as the post itself tells, or {@code null}
 * @param arrival how it came
 */
record Arrived(Mention mention, @Nullable Command command, @Nullable Reason refusal, Arrival arrival) {
}
