package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

/**
 * One mention and what became of it.
 *
 * @param id its id, which is the question's id on the ring
 * @param tweetId the first id of the mention's chain of edits
 * @param target the post of that chain which is replied to
 * @param queryText what was asked; hostile
 * @param status whether it is dealt with
 * @param reason how it ended or, with a reply under way, how it will; {@code null} before
 * @param replyState how far the reply got
 * @param replyText the frozen reply, or {@code null}
 * @param responseTweetId the reply's id, or {@code null}
 * @param analysisId the analysis that is replied, or {@code null}
 * @param replySubject the market or event that the reply speaks of, or {@code null};
 * hostile
 * @param choices the markets that the reply offers, in its order; names are hostile
 * @param chosenMarketId the market that this mention chose out of an earlier reply, or
 * {@code null}
 * @param errorMessage for operators, or {@code null}
 * @param askedAt when the mention was written
 * @param createdAt when we took it in
 * @param completedAt when it ended, or {@code null}
 */
public record Interaction(UUID id, String tweetId, String target, String queryText, Status status,
		@Nullable Reason reason, ReplyState replyState, @Nullable String replyText, @Nullable String responseTweetId,
		@Nullable UUID analysisId, @Nullable String replySubject, List<Choice> choices,
		@Nullable MarketId chosenMarketId, @Nullable String errorMessage, Instant askedAt, Instant createdAt,
		@Nullable Instant completedAt) {

	public Interaction {
		choices = List.copyOf(choices);
	}

}
