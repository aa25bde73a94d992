package ai.aigg.insights.schema.events;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The market that a question means was found; evidence about it is wanted.
 *
 * @param id the event's id
 * @param occurredAt when the market was found
 * @param version 1
 * @param questionId the question
 * @param marketId the market that it means
 * @param questionText the text as asked, for the record only: it never goes upstream;
 * hostile
 * @param matchScore how well the market fits, 0 to 1
 * @param runnerUp the market that may have been meant instead, or {@code null} when the
 * match is sure
 * @param accessLevel what the asker may use ({@code admin}, {@code vip},
 * {@code whitelist}), or {@code null} where the front door knows no levels
 */
public record ResearchRequested(UUID id, Instant occurredAt, int version, QuestionId questionId, MarketId marketId,
		String questionText, double matchScore, @Nullable MarketCandidate runnerUp,
		@Nullable String accessLevel) implements QuestionEvent {

	@Override
	public String key() {
		return this.marketId.value();
	}

}
