package ai.aigg.insights.analysis.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import ai.aigg.insights.kit.loop.SingleInstance;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one archive or restore at a time, of all instances together.
 */
@Component
class ArchiveDesk {

	private static final String LOCK = "analysis-archive";

	private final Archive archive;

	private final Restoration restoration;

	private final ArchiveMetrics metrics;

	private final SingleInstance singleInstance;

	ArchiveDesk(Archive archive, Restoration restoration, ArchiveMetrics metrics, SingleInstance singleInstance) {
		this.archive = archive;
		this.restoration = restoration;
		this.metrics = metrics;
		this.singleInstance = singleInstance;
	}

	/** Archives, or finds that somebody is at it. */
	Optional<ArchivePlan> run() {
		return alone(this.archive::run);
	}

	/** Restores, or finds that somebody is at it. */
	Optional<Long> restore(Month month) {
		return alone(() -> this.restoration.restore(month));
	}

	private <T> Optional<T> alone(Supplier<T> work) {
		List<T> result = new ArrayList<>(1);
		boolean well = false;
		try {
			this.singleInstance.run(LOCK, () -> result.add(work.get()));
			well = true;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The lock of the archive cannot be taken", ex);
		}
		finally {
			if (!well || !result.isEmpty()) {
				this.metrics.ended(well);
			}
		}
		return result.stream().findFirst();
	}

}
