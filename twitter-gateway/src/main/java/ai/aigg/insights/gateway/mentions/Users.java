package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who mention us.
 */
@Component
class Users {

	private static final int MAX_USERNAME = 100;

	private final JdbcClient jdbc;

	private final Ids ids;

	private final MentionSettings settings;

	Users(JdbcClient jdbc, Ids ids, MentionSettings settings) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.settings = settings;
	}

	/**
	 * Finds or makes a user and locks the row, so that all that follows is exact.
	 * @param userId X's id
	 * @param username the handle of today, or {@code null} when unknown
	 * @return the user
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	User meet(String userId, @Nullable String username) {
		return this.jdbc.sql("""
				INSERT INTO twitter_users (id, user_id, username, access_level)
				VALUES (:id, :userId, :username, :access)
				ON CONFLICT (user_id) DO UPDATE SET username = coalesce(excluded.username, twitter_users.username)
				RETURNING id, access_level
				""")
			.param("id", this.ids.next())
			.param("userId", userId)
			.param("username",
					(username != null) ? username.substring(0, Math.min(username.length(), MAX_USERNAME)) : null)
			.param("access", this.settings.newUserAccess().code())
			.query((row, number) -> new User(row.getObject("id", UUID.class),
					AccessLevel.of(row.getString("access_level"))))
			.single();
	}

	/**
	 * Counts a mention of a user.
	 * @param user the user's row
	 * @param at when it was written; mentions come out of order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void count(UUID user, Instant at) {
		this.jdbc.sql("""
				UPDATE twitter_users SET interaction_count = interaction_count + 1,
					first_interaction = least(first_interaction, :at),
					last_interaction = greatest(last_interaction, :at)
				WHERE id = :id
				""").param("id", user).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

	/**
	 * A user.
	 *
	 * @param id the row
	 * @param access what they may do
	 */
	record User(UUID id, AccessLevel access) {
	}

}
