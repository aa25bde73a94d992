package ai.aigg.insights.gateway.control;

import java.time.Instant;

import ai.aigg.insights.gateway.users.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What operators see of a user.
 *
 * @param userId X's numeric id
 * @param username the handle when we last saw it, or {@code null}; hostile
 * @param level what they may do
 * @param automated whether X once labelled the account as automated
 * @param optedOutAt since when they want no replies, or {@code null}
 * @param interactionCount mentions in the ledger
 * @param firstInteraction when the first of them was written, or {@code null}
 * @param lastInteraction when the last of them was written, or {@code null}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record UserView(String userId, @Nullable String username, String level, boolean automated, @Nullable Instant optedOutAt,
		int interactionCount, @Nullable Instant firstInteraction, @Nullable Instant lastInteraction) {

	static UserView of(User user) {
		return new UserView(user.userId(), user.username(), user.access().code(), user.isAutomated(), user.optedOutAt(),
				user.interactionCount(), user.firstInteraction(), user.lastInteraction());
	}

}
