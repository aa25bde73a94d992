package ai.aigg.insights.console.trackrecord;

import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.console.DemoRows;
import ai.aigg.insights.console.Escaped;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks at the track record, empty and not.
 */
class TrackRecordIT extends ConsoleContext {

	private static final String RECORD = "GET /analysis-service/api/track-record";

	@Test
	void withoutAResolvedMarketNothingIsClaimed() {
		OWNERS.answer(RECORD, "{\"answers\": 0, \"voided\": 0}");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/track-record?outcome=void")))
			.contains("No market of an answered question has resolved yet")
			.doesNotContain("<svg");
	}

	@Test
	void losersAreListedAsWinnersAre() {
		DemoRows demo = new DemoRows(this.rows);
		score(demo.market("m-301", "A winner " + DemoRows.HOSTILE), "YES", "0.04", "0.09");
		score(demo.market("m-302", "A loser " + DemoRows.HOSTILE), "NO", "0.64", "0.49");
		OWNERS.answer(RECORD, SummaryTests.RECORD);
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/track-record"))).contains("A winner", "A loser",
				"0.1000 [0.0500, 0.1500]", "better than the price", "&lt;b&gt;politics", "class=\"mark\"",
				"By category");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/track-record?outcome=worse"))).contains("A loser")
			.doesNotContain("A winner");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/track-record?outcome=better"))).contains("A winner")
			.doesNotContain("A loser");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/track-record?order=worst"))).containsSubsequence("A loser",
				"A winner");
		assertThat(
				Escaped.page(get(AdminRole.VIEWER, "/track-record?order=worst&below=0.5&before=" + UUID.randomUUID())))
			.contains("A winner")
			.doesNotContain("A loser");
		assertThat(get(AdminRole.VIEWER, "/track-record?outcome=nonsense")).hasStatus(400);
	}

	@Test
	void whereTheAnalysisServiceIsAwayTheListIsShownAllTheSame() {
		OWNERS.answer(RECORD, 500, "{}");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/track-record"))).contains("analysis-service answered 500",
				"Every scored conclusion");
	}

	private void score(UUID market, String verdict, String ours, String price) {
		this.rows
			.sql("""
					INSERT INTO analysis_scores (analysis_id, market_id, event_key, category, model, program, recommendation,
					    answered_at, closed_at, late, verdict, estimate, market_probability, brier, brier_market, log_score, log_market)
					VALUES (gen_random_uuid(), :market, 'e', '<script>c', 'm', 'p', 'HOLD', now() - interval '9 days', now(), false,
					    :verdict, 0.8, 0.7, CAST(:ours AS numeric), CAST(:price AS numeric), 0.2, 0.3)
					""")
			.params(Map.of("market", market, "verdict", verdict, "ours", ours, "price", price))
			.update();
	}

}
