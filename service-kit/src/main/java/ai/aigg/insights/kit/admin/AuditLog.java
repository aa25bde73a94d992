package ai.aigg.insights.kit.admin;

import java.time.Clock;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.ServiceSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down every act of an operator, in the act's own transaction.
 */
public class AuditLog {

	private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

	private static final int LONGEST = 4_000;

	private final JdbcClient jdbc;

	private final Ids ids;

	private final Clock clock;

	private final String insert;

	AuditLog(JdbcClient jdbc, Ids ids, Clock clock, ServiceSettings settings) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
		this.insert = """
				INSERT INTO %s_audit (id, happened_at, actor, way, act, target, before_value, after_value, outcome,
				    reference)
				VALUES (:id, :at, :actor, :way, :act, :target, :before, :after, :outcome, :reference)
				""".formatted(settings.slice());
	}

	/**
	 * Writes a line.
	 * @param entry what happened; long values are cut
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(AuditEntry entry) {
		insert(entry);
	}

	/**
	 * Notes a change that a caller asked for and did not get. When the database is away
	 * the log alone has it.
	 */
	void failed(Caller caller, String method, String path, int status) {
		try {
			insert(new AuditEntry(caller.name(), "api", method, path, null, null, "refused " + status, null));
		}
		catch (DataAccessException ex) {
			log.error("The audit could not be written: {} {} {} {}", caller.name(), method, path, status, ex);
		}
	}

	private void insert(AuditEntry entry) {
		this.jdbc.sql(this.insert)
			.param("id", this.ids.next())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("actor", entry.actor())
			.param("way", entry.way())
			.param("act", entry.act())
			.param("target", cut(entry.target()))
			.param("before", cut(entry.before()))
			.param("after", cut(entry.after()))
			.param("outcome", entry.outcome())
			.param("reference", entry.reference())
			.update();
		log.info("{} (by {}): {} {}: {}", entry.actor(), entry.way(), entry.act(), entry.target(), entry.outcome());
	}

	private static @Nullable String cut(@Nullable String text) {
		return (text != null && text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
	}

}
