package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import ai.aigg.insights.gateway.x.PostId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where reading goes on, and since when we answer.
 */
@Component
class MentionCursor {

	private final JdbcClient jdbc;

	private final Clock clock;

	MentionCursor(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Reads the position, and makes it on the very first start: what was written before
	 * that is never answered.
	 * @param botUserId the account
	 * @return the position
	 */
	@Transactional
	Position position(String botUserId) {
		this.jdbc.sql("""
				INSERT INTO mention_cursor (bot_user_id, activated_at) VALUES (:bot, :now)
				ON CONFLICT (bot_user_id) DO NOTHING
				""").param("bot", botUserId).param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update();
		return this.jdbc.sql("SELECT newest_id, activated_at FROM mention_cursor WHERE bot_user_id = :bot")
			.param("bot", botUserId)
			.query((row, number) -> new Position(PostId.parse(row.getString("newest_id")).orElse(null),
					row.getObject("activated_at", OffsetDateTime.class).toInstant()))
			.single();
	}

	/**
	 * Moves on, never back, once everything up to there is stored.
	 * @param botUserId the account
	 * @param newest the youngest post that was read
	 */
	@Transactional
	void advance(String botUserId, PostId newest) {
		this.jdbc.sql("""
				UPDATE mention_cursor SET newest_id = :newest, updated_at = :now
				WHERE bot_user_id = :bot AND coalesce(newest_id::numeric, 0) < :newest::numeric
				""")
			.param("bot", botUserId)
			.param("newest", newest.value())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * A position.
	 *
	 * @param newest the youngest post that was read, or {@code null} before the first
	 * @param activatedAt since when we answer
	 */
	record Position(@Nullable PostId newest, Instant activatedAt) {

		/**
		 * Where the next read begins.
		 */
		PostId since(Duration overlap) {
			PostId activation = PostId.justBefore(this.activatedAt);
			if (this.newest == null) {
				return activation;
			}
			PostId overlapping = PostId.justBefore(this.newest.time().minus(overlap));
			return (overlapping.compareTo(activation) > 0) ? overlapping : activation;
		}

	}

}
