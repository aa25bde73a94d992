package ai.aigg.insights.gateway.control;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import ai.aigg.insights.gateway.users.AccessLevel;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kill switches. What is paused is taken in and prepared, but not sent.
 */
@Component
public class Switches {

	/** Stops all replies. */
	static final String GLOBAL = "global";

	private final JdbcClient jdbc;

	private final Clock clock;

	Switches(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The switch of one level.
	 * @param level the level
	 * @return its scope
	 */
	static String scope(AccessLevel level) {
		return "level:" + level.code();
	}

	/**
	 * Whether replies to users of a level are stopped now; nothing is cached.
	 * @param level the level
	 * @return {@code true} when the global switch or that of the level is off
	 */
	public boolean paused(AccessLevel level) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM gateway_switches WHERE paused AND switch_scope IN (:global, :level))
				""").param("global", GLOBAL).param("level", scope(level)).query(Boolean.class).single();
	}

	/**
	 * Lists the switches that were ever used.
	 * @return in order of their scopes
	 */
	List<Switch> all() {
		return this.jdbc.sql("SELECT * FROM gateway_switches ORDER BY switch_scope")
			.query((row, number) -> new Switch(row.getString("switch_scope"), row.getBoolean("paused"),
					row.getString("reason"), row.getString("changed_by"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Turns a switch.
	 * @return whether it was paused before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean turn(String scope, boolean paused, @Nullable String reason, String by) {
		this.jdbc.sql("""
				INSERT INTO gateway_switches (switch_scope, paused, changed_by, changed_at)
				VALUES (:scope, false, :by, :now) ON CONFLICT (switch_scope) DO NOTHING
				""").param("scope", scope).param("by", by).param("now", now()).update();
		boolean before = this.jdbc.sql("SELECT paused FROM gateway_switches WHERE switch_scope = :scope FOR UPDATE")
			.param("scope", scope)
			.query(Boolean.class)
			.single();
		this.jdbc.sql("""
				UPDATE gateway_switches SET paused = :paused, reason = :reason, changed_by = :by, changed_at = :now
				WHERE switch_scope = :scope
				""")
			.param("scope", scope)
			.param("paused", paused)
			.param("reason", reason)
			.param("by", by)
			.param("now", now())
			.update();
		return before;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * A kill switch.
	 *
	 * @param scope {@code global} or {@code level:} and a level
	 * @param paused whether replies are stopped
	 * @param reason an operator's words, or {@code null}
	 * @param changedBy who turned it last
	 * @param changedAt when
	 */
	record Switch(String scope, boolean paused, @Nullable String reason, String changedBy, Instant changedAt) {
	}

}
