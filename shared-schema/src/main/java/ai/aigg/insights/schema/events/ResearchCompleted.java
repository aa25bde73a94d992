package ai.aigg.insights.schema.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The evidence for a question is in the table {@code research}.
 *
 * @param id the event's id
 * @param occurredAt when the evidence was complete
 * @param version 1
 * @param questionId the question
 * @param marketId the market
 * @param questionText the text as asked, for the record only; hostile
 * @param researchIds rows of {@code research}, best first; at least one
 * @param cached whether no upstream had to be asked
 * @param runnerUp the market that may have been meant instead, or {@code null} when the
 * match is sure
 * @param accessLevel what the asker may use ({@code admin}, {@code vip},
 * {@code whitelist}), or {@code null} where the front door knows no levels
 */
public record ResearchCompleted(UUID id, Instant occurredAt, int version, QuestionId questionId, MarketId marketId,
		String questionText, List<UUID> researchIds, boolean cached, @Nullable MarketCandidate runnerUp,
		@Nullable String accessLevel) implements QuestionEvent {

	public ResearchCompleted {
		researchIds = List.copyOf(researchIds);
		if (researchIds.isEmpty()) {
			throw new IllegalArgumentException("Completed research names at least one row");
		}
	}

	@Override
	public String key() {
		return this.marketId.value();
	}

}
