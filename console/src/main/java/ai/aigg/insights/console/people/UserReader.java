package ai.aigg.insights.console.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads users from the gateway's tables.
 */
@Component
class UserReader {

	/** One more than a page shows, to know whether there is another. */
	static final int PAGE = 50;

	private static final String COLUMNS = """
			SELECT user_id, username, access_level, is_automated, opted_out_at, interaction_count, first_interaction,
			    last_interaction, coalesce(last_interaction, created_at) AS seen_at
			FROM twitter_users
			""";

	private final ReadClient database;

	UserReader(ReadClient database) {
		this.database = database;
	}

	List<UserLine> find(UserSearch search) {
		UserSearch.Position before = search.before();
		String where = "WHERE true";
		if (search.isId()) {
			where += " AND (user_id = :text OR lower(username) LIKE :pattern)";
		}
		else if (!search.text().isEmpty()) {
			where += " AND lower(username) LIKE :pattern";
		}
		if (search.level() != null) {
			where += " AND access_level = :level";
		}
		if (before != null) {
			where += " AND (coalesce(last_interaction, created_at), user_id) < (:seenAt, :userId)";
		}
		JdbcClient.StatementSpec query = this.database
			.sql(COLUMNS + where + " ORDER BY coalesce(last_interaction, created_at) DESC, user_id DESC LIMIT :limit")
			.param("limit", PAGE + 1)
			.param("text", search.text())
			.param("pattern", search.pattern())
			.param("level", (search.level() != null) ? search.level().code() : "");
		if (before != null) {
			query = query.param("seenAt", before.seenAt().atOffset(ZoneOffset.UTC)).param("userId", before.userId());
		}
		return query.query(UserReader::line).list();
	}

	Optional<UserLine> find(String userId) {
		return this.database.sql(COLUMNS + "WHERE user_id = :userId")
			.param("userId", userId)
			.query(UserReader::line)
			.optional();
	}

	private static UserLine line(ResultSet row, int number) throws SQLException {
		return new UserLine(Objects.requireNonNull(row.getString("user_id")), row.getString("username"),
				Objects.requireNonNull(row.getString("access_level")), row.getBoolean("is_automated"),
				Columns.instantOrNull(row, "opted_out_at"), row.getInt("interaction_count"),
				Columns.instantOrNull(row, "first_interaction"), Columns.instantOrNull(row, "last_interaction"),
				Columns.instant(row, "seen_at"));
	}

}
