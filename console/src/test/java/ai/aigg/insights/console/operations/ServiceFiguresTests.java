package ai.aigg.insights.console.operations;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of reading what services tell Prometheus.
 */
class ServiceFiguresTests {

	private static final String METRICS = """
			# HELP upstream_calls_seconds Calls
			# TYPE upstream_calls_seconds summary
			upstream_calls_seconds_count{outcome="ok",service="g",upstream="x"} 12
			upstream_calls_seconds_count{outcome="failed",service="g",upstream="x"} 2.0
			upstream_calls_seconds_count{outcome="throttled",service="g",upstream="x"} 1
			upstream_calls_seconds_count{outcome="ok",service="g",upstream="quiet"} 0
			resilience4j_circuitbreaker_state{name="x",state="open"} 1.0
			resilience4j_circuitbreaker_state{name="x",state="closed"} 0.0
			kafka_consumer_fetch_manager_records_lag{partition="0",topic="question.asked.v1"} 3
			kafka_consumer_fetch_manager_records_lag{partition="1",topic="question.asked.v1"} NaN
			kafka_consumer_fetch_manager_records_lag{partition="2",topic="question.asked.v1"} 4
			budget_spent_usd{budget="x"} 1.25
			budget_limit_usd{budget="x"} 5.0
			outbox_oldest_age_seconds 1.5
			markets_sync_complete_age_seconds +Inf
			markets_sync_coverage 0.99
			jobs_failing{job="a \\"quoted\\" one"} 2
			jobs_failing nonsense
			jobs_failing{broken 7
			""";

	@Test
	void readsWhatTheRulesReadAsWell() {
		ServiceFigures figures = ServiceFigures.read("twitter-gateway", METRICS);
		assertThat(figures.allLag()).isEqualTo(7);
		assertThat(figures.outboxAge()).isEqualTo(Duration.ofMillis(1500));
		assertThat(figures.sweepAge()).as("never").isNull();
		assertThat(figures.coverage()).isEqualTo(0.99);
		assertThat(figures.jobsFailing()).isEqualTo(2);
		assertThat(figures.upstreams()).containsExactly(new ServiceFigures.Upstream("quiet", 0, 0, 0, "closed"),
				new ServiceFigures.Upstream("x", 12, 2, 1, "open"));
		assertThat(figures.upstreams().getFirst().isQuiet()).isTrue();
		assertThat(figures.budgets()).singleElement().satisfies((budget) -> assertThat(budget.used()).isEqualTo(0.25));
	}

	@Test
	void readsBoundedlyMuch() {
		String many = IntStream.range(0, 60_000)
			.mapToObj((number) -> "jobs_failing{job=\"" + number + "\"} 1\n")
			.collect(Collectors.joining());
		assertThat(Exposition.read(many, "jobs_failing").samples()).hasSize(5_000);
		assertThat(Exposition.read("jobs_failing{job=\"" + "\\".repeat(5_000) + "\"} 1", "jobs").samples()).isEmpty();
	}

	@Test
	void knowsHowOldTheLastVerifiedRestoreIs() {
		Backup.State state = Backup.State.read("""
				backup_verified_age_seconds 3600
				backup_copies{kind="base"} 3
				backup_failures_total{chore="drill"} 1
				""");
		assertThat(state.verifiedAge()).isEqualTo(Duration.ofHours(1));
		assertThat(state.isOld()).isFalse();
		assertThat(state.copies()).containsEntry("base", 3.0);
		assertThat(state.failures()).isOne();
		assertThat(Backup.State.read("backup_verified_age_seconds +Inf").isOld()).isTrue();
	}

}
