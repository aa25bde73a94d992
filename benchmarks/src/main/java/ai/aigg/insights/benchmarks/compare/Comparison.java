package ai.aigg.insights.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import ai.aigg.insights.benchmarks.report.Report;

/**
 * Our rate beside that of a bare COPY and of the seed's loop.
 */
public final class Comparison {

	private final DataSource database;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares the comparison.
	 * @param database holds the rows that we stored; signed in as the superuser
	 * @param folder for files that are gone afterwards
	 * @param report is told what is going on
	 */
	public Comparison(DataSource database, Path folder, Report report) {
		this.database = database;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Runs both.
	 * @param rows how many rows there are
	 * @param ours how many rows we wrote a second
	 * @return rates and ratios
	 * @throws SQLException when the database fails
	 * @throws IOException when the folder cannot be written
	 */
	public Map<String, Object> with(long rows, double ours) throws SQLException, IOException {
		this.report.say("Now a bare COPY of the same rows into empty tables with the same indexes …");
		double copy = rows / seconds(new BareCopy(this.database, this.folder).run());
		this.report.say("Now the seed's loop, one upsert per market …");
		double loop = Math.min(rows, SeedLoop.ROWS) / seconds(new SeedLoop(this.database).run());
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("rows_per_s", Math.round(ours));
		figures.put("copy_rows_per_s", Math.round(copy));
		figures.put("seed_loop_rows_per_s", Math.round(loop));
		figures.put("ratio_to_copy", Report.rounded(ours / copy));
		figures.put("ratio_to_seed_loop", Report.rounded(ours / loop));
		return figures;
	}

	private static double seconds(Duration duration) {
		return duration.toNanos() / 1e9;
	}

}
