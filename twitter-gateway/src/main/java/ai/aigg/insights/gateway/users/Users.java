package ai.aigg.insights.gateway.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.kit.Ids;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of the people who mention us.
 */
@Component
public class Users {

	private static final int MAX_USERNAME = 100;

	private static final int MAX_LISTED = 1000;

	private final JdbcClient jdbc;

	private final Ids ids;

	private final UserSettings settings;

	Users(JdbcClient jdbc, Ids ids, UserSettings settings) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.settings = settings;
	}

	/**
	 * Finds or makes a user and locks the row, so that all that follows is exact.
	 * @param author the account
	 * @return the user
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public User meet(Author author) {
		String username = author.username();
		return this.jdbc.sql("""
				INSERT INTO twitter_users (id, user_id, username, access_level, is_automated)
				VALUES (:id, :userId, :username, :access, coalesce(:automated::boolean, false))
				ON CONFLICT (user_id) DO UPDATE SET
					username = coalesce(excluded.username, twitter_users.username),
					is_automated = coalesce(:automated::boolean, twitter_users.is_automated)
				RETURNING *
				""")
			.param("id", this.ids.next())
			.param("userId", author.id())
			.param("username",
					(username != null) ? username.substring(0, Math.min(username.length(), MAX_USERNAME)) : null)
			.param("access", this.settings.newUserAccess().code())
			.param("automated", author.automated())
			.query(Users::user)
			.single();
	}

	/**
	 * Counts a mention of a user.
	 * @param user the user's row
	 * @param at when it was written; mentions come out of order
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void count(UUID user, Instant at) {
		this.jdbc.sql("""
				UPDATE twitter_users SET interaction_count = interaction_count + 1,
					first_interaction = least(first_interaction, :at),
					last_interaction = greatest(last_interaction, :at)
				WHERE id = :id
				""").param("id", user).param("at", at.atOffset(ZoneOffset.UTC)).update();
	}

	/**
	 * Sets what a user may do.
	 * @param user the user's row
	 * @param access the level
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void allow(UUID user, AccessLevel access) {
		this.jdbc.sql("UPDATE twitter_users SET access_level = :access WHERE id = :id")
			.param("id", user)
			.param("access", access.code())
			.update();
	}

	/**
	 * Notes that a user wants no replies, or wants them again.
	 * @param user the user's row
	 * @param since since when, or {@code null} for replies again
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void optOut(UUID user, @Nullable Instant since) {
		// A repeated "stop" keeps the first time.
		this.jdbc
			.sql("""
					UPDATE twitter_users
					SET opted_out_at = CASE WHEN :since::timestamptz IS NULL THEN NULL ELSE coalesce(opted_out_at, :since) END
					WHERE id = :id
					""")
			.param("id", user)
			.param("since", (since != null) ? since.atOffset(ZoneOffset.UTC) : null)
			.update();
	}

	/**
	 * Looks a user up.
	 * @param userId X's numeric id
	 * @return the user, or nothing when they never came
	 */
	public Optional<User> find(String userId) {
		return this.jdbc.sql("SELECT * FROM twitter_users WHERE user_id = :userId")
			.param("userId", userId)
			.query(Users::user)
			.optional();
	}

	/**
	 * Says which accounts came before.
	 * @param userIds X's numeric ids
	 * @return those of them that have a row
	 */
	public Set<String> known(Collection<String> userIds) {
		if (userIds.isEmpty()) {
			return Set.of();
		}
		return this.jdbc.sql("SELECT user_id FROM twitter_users WHERE user_id = ANY (:userIds)")
			.param("userIds", userIds.toArray(String[]::new))
			.query((row, number) -> row.getString(1))
			.set();
	}

	/**
	 * Lists users, those who came last first.
	 * @param access only of this level, or {@code null} for all
	 * @param limit how many, at most 1,000
	 * @return the users
	 */
	public List<User> list(@Nullable AccessLevel access, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM twitter_users WHERE :access::text IS NULL OR access_level = :access
				ORDER BY last_interaction DESC NULLS LAST, user_id LIMIT :limit
				""")
			.param("access", (access != null) ? access.code() : null)
			.param("limit", Math.clamp(limit, 1, MAX_LISTED))
			.query(Users::user)
			.list();
	}

	private static User user(ResultSet row, int number) throws SQLException {
		return new User(row.getObject("id", UUID.class), row.getString("user_id"), row.getString("username"),
				AccessLevel.of(row.getString("access_level")), row.getBoolean("is_automated"),
				instant(row, "opted_out_at"), row.getInt("interaction_count"), instant(row, "first_interaction"),
				instant(row, "last_interaction"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

}
