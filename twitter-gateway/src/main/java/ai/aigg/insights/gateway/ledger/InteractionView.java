package ai.aigg.insights.gateway.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What tools see of a mention.
 *
 * @param tweetId the mention
 * @param questionId its question on the ring
 * @param status pending, complete or failed
 * @param reason the reason code, or {@code null} while it is open
 * @param replyState how far the reply got
 * @param replyText the reply, or {@code null}
 * @param responseTweetId the reply's id, or {@code null}
 * @param analysisId the analysis that is replied, or {@code null}
 * @param choices the markets that the reply offers, in its order
 * @param chosenMarketId the market that it chose out of an earlier reply, or {@code null}
 * @param errorMessage for operators, or {@code null}
 * @param askedAt when the mention was written
 * @param createdAt when we took it in
 * @param completedAt when it ended, or {@code null}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record InteractionView(String tweetId, UUID questionId, String status, @Nullable String reason, String replyState,
		@Nullable String replyText, @Nullable String responseTweetId, @Nullable UUID analysisId, List<Choice> choices,
		@Nullable MarketId chosenMarketId, @Nullable String errorMessage, Instant askedAt, Instant createdAt,
		@Nullable Instant completedAt) {

	static InteractionView of(Interaction interaction) {
		Reason reason = interaction.reason();
		return new InteractionView(interaction.tweetId(), interaction.id(), interaction.status().code(),
				(reason != null && interaction.status() != Status.PENDING) ? reason.code() : null,
				interaction.replyState().code(), interaction.replyText(), interaction.responseTweetId(),
				interaction.analysisId(), interaction.choices(), interaction.chosenMarketId(),
				interaction.errorMessage(), interaction.askedAt(), interaction.createdAt(), interaction.completedAt());
	}

}
