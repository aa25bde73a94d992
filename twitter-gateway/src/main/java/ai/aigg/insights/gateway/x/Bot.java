package ai.aigg.insights.gateway.x;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account that we are on X.
 *
 * @param userId its numeric id, which never changes; empty when none is set up
 * @param username its handle without the @; empty when none is set up
 */
@ConfigurationProperties("aigg.x.bot")
public record Bot(@DefaultValue("") String userId, @DefaultValue("") String username) {

	public Bot {
		if (!userId.matches("[0-9]{0,19}")) {
			throw new IllegalArgumentException("aigg.x.bot.user-id is X's numeric id, not '" + userId + "'");
		}
		if (!username.matches("[A-Za-z0-9_]{0,15}")) {
			throw new IllegalArgumentException("aigg.x.bot.username is a handle without the @: '" + username + "'");
		}
	}

	/**
	 * Whether an account is set up.
	 * @return {@code false} when there is nobody to be mentioned
	 */
	public boolean isSetUp() {
		return !this.userId.isEmpty();
	}

	/**
	 * Whether a user is this account.
	 * @param otherId a user's numeric id
	 * @return {@code true} for our own
	 */
	public boolean is(String otherId) {
		return isSetUp() && this.userId.equals(otherId);
	}

}
