package ai.aigg.insights.analysis.archive;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs steps in short transactions that give up a lock rather than make others wait, and
 * tries them again later.
 */
@Component
class Patience {

	private static final Logger log = LoggerFactory.getLogger(Patience.class);

	/** Statement timeout. */
	private static final String TOO_SLOW = "57014";

	/** Lock not available, deadlock, statement timeout. */
	private static final Set<String> BUSY = Set.of("55P03", "40P01", TOO_SLOW);

	/** Somebody has just referred to a row that is to move. */
	private static final String REFERENCED = "23503";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ArchiveSettings settings;

	/** Never opened: waiting for it is a pause. */
	private final CountDownLatch never = new CountDownLatch(1);

	Patience(JdbcClient jdbc, TransactionTemplate transaction, ArchiveSettings settings) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.settings = settings;
	}

	/**
	 * Runs a step.
	 * @param name for the log
	 * @param limit how long its statements may take
	 * @param step its statements, all of one transaction
	 * @return what the step returns
	 * @throws StillBusyException when it did not get its locks in any try, or took too
	 * long
	 */
	<T> T run(String name, Duration limit, Supplier<T> step) {
		for (int attempt = 1; true; attempt++) {
			try {
				return attempt(limit, step);
			}
			catch (DataAccessException ex) {
				if (!isWorthAnotherTry(ex)) {
					throw ex;
				}
				if (TOO_SLOW.equals(sqlState(ex))) {
					// It would be again, and others wait for its locks each time.
					throw new StillBusyException("%s took longer than %d ms".formatted(name, limit.toMillis()), ex);
				}
				if (attempt >= this.settings.tries()) {
					throw new StillBusyException("%s was tried %d times".formatted(name, attempt), ex);
				}
				log.debug("{} waits: try {}", name, attempt, ex);
			}
			pause(this.settings.pause());
		}
	}

	private <T> T attempt(Duration limit, Supplier<T> step) {
		T result = this.transaction.execute((status) -> {
			this.jdbc
				.sql("SELECT set_config('lock_timeout', :wait, true), set_config('statement_timeout', :limit, true)")
				.param("wait", Long.toString(this.settings.longestWait().toMillis()))
				.param("limit", Long.toString(limit.toMillis()))
				.query()
				.singleRow();
			return step.get();
		});
		if (result == null) {
			throw new IllegalStateException("A step returns something");
		}
		return result;
	}

	/**
	 * Does nothing for a while.
	 * @param length how long
	 */
	void pause(Duration length) {
		try {
			this.never.await(length.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted; what is left is moved by the next run", ex);
		}
	}

	private static boolean isWorthAnotherTry(DataAccessException failure) {
		String state = sqlState(failure);
		return state != null && (BUSY.contains(state) || state.equals(REFERENCED));
	}

	/** Whether a statement took longer than it may. */
	static boolean isTooSlow(StillBusyException failure) {
		return TOO_SLOW.equals(sqlState(failure));
	}

	private static @Nullable String sqlState(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return sql.getSQLState();
			}
		}
		return null;
	}

	/**
	 * Others never let go of what a step needs.
	 */
	static final class StillBusyException extends RuntimeException {

		StillBusyException(String message, Throwable cause) {
			super(message, cause);
		}

	}

}
