package ai.aigg.insights.benchmarks.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.benchmarks.process.Database;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Waits in the benchmark's own database for a gateway that takes a certain step, and
 * holds it there. The gateways know nothing of it.
 */
final class Ambush implements AutoCloseable {

	private static final String INSTALL = """
			CREATE TABLE chaos_armed (step text NOT NULL);
			CREATE FUNCTION chaos_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
			DECLARE
				taken text;
			BEGIN
				IF TG_TABLE_NAME = 'gateway_outbox' THEN
					taken := CASE TG_OP WHEN 'INSERT' THEN 'asked' ELSE 'told' END;
				ELSIF TG_TABLE_NAME = 'mention_cursor' THEN
					taken := 'cursor';
				ELSIF TG_OP = 'INSERT' THEN
					taken := 'received';
				ELSIF NEW.reply_state <> OLD.reply_state THEN
					taken := OLD.reply_state || '>' || NEW.reply_state
						|| CASE WHEN NOT NEW.resent THEN '' WHEN OLD.left_open > 1 THEN '**' ELSE '*' END;
				ELSIF NEW.processing_status <> OLD.processing_status THEN
					taken := 'ended';
				ELSE
					RETURN NULL;
				END IF;
				PERFORM pg_notify('chaos', taken || ' ' || current_setting('application_name'));
				IF EXISTS (SELECT FROM chaos_armed a WHERE a.step = taken) THEN
					PERFORM pg_advisory_xact_lock_shared(20261122);
				END IF;
				RETURN NULL;
			END
			$$;
			CREATE TRIGGER chaos_interactions AFTER INSERT OR UPDATE ON twitter_interactions
				FOR EACH ROW EXECUTE FUNCTION chaos_step();
			CREATE TRIGGER chaos_outbox AFTER INSERT OR DELETE ON gateway_outbox
				FOR EACH ROW EXECUTE FUNCTION chaos_step();
			CREATE TRIGGER chaos_cursor AFTER UPDATE ON mention_cursor
				FOR EACH ROW EXECUTE FUNCTION chaos_step();
			""";

	private static final int LOOK_MILLIS = 20;

	private final Connection connection;

	private final String step;

	private final Side side;

	private int waiter;

	private Ambush(Connection connection, String step, Side side) {
		this.connection = connection;
		this.step = step;
		this.side = side;
	}

	static void install(Database database) throws SQLException {
		database.run(INSTALL);
	}

	/**
	 * Lies in wait.
	 * @param database where
	 * @param step for what
	 * @param side on which side of its commit
	 */
	static Ambush lay(Database database, String step, Side side) throws SQLException {
		Ambush ambush = new Ambush(database.owner(), step, side);
		try {
			ambush.lay();
			return ambush;
		}
		catch (SQLException ex) {
			ambush.close();
			throw ex;
		}
	}

	private void lay() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			if (this.side == Side.AFTER) {
				statement.execute("LISTEN chaos");
				return;
			}
			statement.execute("SELECT pg_advisory_lock(20261122)");
			statement
				.execute("INSERT INTO chaos_armed (step) VALUES (%s)".formatted(statement.enquoteLiteral(this.step)));
		}
	}

	/**
	 * Waits for a gateway.
	 * @param limit the longest wait
	 * @return the name of its sessions, or nothing when none came
	 */
	Optional<String> await(Duration limit) throws SQLException {
		long end = System.nanoTime() + limit.toNanos();
		do {
			String caught = (this.side == Side.AFTER) ? notified() : waiting();
			if (caught != null) {
				return Optional.of(caught);
			}
		}
		while (System.nanoTime() < end);
		return Optional.empty();
	}

	private @Nullable String notified() throws SQLException {
		PGNotification[] all = this.connection.unwrap(PGConnection.class).getNotifications(LOOK_MILLIS);
		for (PGNotification each : all) {
			int space = each.getParameter().indexOf(' ');
			if (each.getParameter().substring(0, space).equals(this.step)) {
				return each.getParameter().substring(space + 1);
			}
		}
		return null;
	}

	private @Nullable String waiting() throws SQLException {
		// The wait before each look is the database's, so that one loop serves both
		// sides.
		try (PreparedStatement query = this.connection.prepareStatement("""
				SELECT a.pid, a.application_name FROM pg_sleep(?), pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
				WHERE l.locktype = 'advisory' AND NOT l.granted AND l.mode = 'ShareLock' AND l.objid = 20261122
				ORDER BY a.query_start LIMIT 1
				""")) {
			query.setDouble(1, LOOK_MILLIS / 1000.0);
			try (ResultSet rows = query.executeQuery()) {
				if (!rows.next()) {
					return null;
				}
				this.waiter = rows.getInt(1);
				return rows.getString(2);
			}
		}
	}

	/** Ends the step of a gateway that was killed, as its death leaves it. */
	void dead() throws SQLException {
		if (this.side != Side.BEFORE) {
			return;
		}
		try (PreparedStatement end = this.connection.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
			end.setInt(1, this.waiter);
			end.executeQuery().close();
		}
	}

	@Override
	public void close() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("DELETE FROM chaos_armed");
		}
		finally {
			// The lock ends with the session.
			this.connection.close();
		}
	}

}
