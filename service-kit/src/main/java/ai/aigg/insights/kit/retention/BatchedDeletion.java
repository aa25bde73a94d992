package ai.aigg.insights.kit.retention;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes old rows in statements that lock few of them for a short time.
 *
 * @param jdbc the database
 * @param batch most rows of one statement
 * @param batches most statements of one run; the next goes on
 */
public record BatchedDeletion(JdbcClient jdbc, int batch, int batches) {

	/**
	 * Runs a statement until nothing old is left, or often enough.
	 * @param sql deletes at most {@code :batch} rows from before {@code :before}
	 * @param before what is older goes, as the statement's column has it
	 * @return how many rows went
	 */
	public int run(String sql, Object before) {
		int deleted = 0;
		for (int round = 0; round < this.batches; round++) {
			int rows = this.jdbc.sql(sql).param("before", before).param("batch", this.batch).update();
			deleted += rows;
			if (rows < this.batch) {
				break;
			}
		}
		return deleted;
	}

}
