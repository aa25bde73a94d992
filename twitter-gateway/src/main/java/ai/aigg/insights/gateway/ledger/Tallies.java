package ai.aigg.insights.gateway.ledger;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the ledger's rows.
 */
@Component
public class Tallies {

	private final JdbcClient jdbc;

	Tallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Counts all mentions, in one statement and so at one instant.
	 * @return how they ended
	 */
	public Tally count() {
		return Tally.of(counts());
	}

	List<Tally.Count> counts() {
		return this.jdbc.sql("""
				SELECT processing_status AS status,
					CASE WHEN processing_status <> 'pending' THEN reason END AS reason, count(*) AS number
				FROM twitter_interactions GROUP BY 1, 2
				""")
			.query((row, number) -> new Tally.Count(row.getString("status"), row.getString("reason"),
					row.getLong("number")))
			.list();
	}

}
