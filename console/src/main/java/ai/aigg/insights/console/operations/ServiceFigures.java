package ai.aigg.insights.console.operations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * How one service does.
 *
 * @param name its name
 * @param problem why nothing is known, or {@code null}
 * @param lag records that it has not read yet, by topic
 * @param outboxAge how long the oldest event waits to be sent
 * @param jobsFailing jobs that failed and are tried again
 * @param upstreams what it calls
 * @param budgets what it may spend today
 * @param sweepAge how old the last complete sweep of the markets is, or {@code null}
 * @param coverage the share of open markets that it knows, or {@code null}
 */
record ServiceFigures(String name, @Nullable String problem, Map<String, Double> lag, @Nullable Duration outboxAge,
		long jobsFailing, List<Upstream> upstreams, List<Budget> budgets, @Nullable Duration sweepAge,
		@Nullable Double coverage) {

	private static final String CALLS = "upstream_calls_seconds_count";

	static ServiceFigures away(String name, String problem) {
		return new ServiceFigures(name, problem, Map.of(), null, 0, List.of(), List.of(), null, null);
	}

	/** Reads the names that the rules in ops/prometheus read as well. */
	static ServiceFigures read(String name, String metrics) {
		Exposition shown = Exposition.read(metrics, "kafka_consumer_fetch_manager_records_lag{", "outbox_oldest",
				"jobs_failing", CALLS, "resilience4j_circuitbreaker_state", "budget_", "markets_sync_");
		OptionalDouble coverage = shown.max("markets_sync_coverage");
		return new ServiceFigures(name, null, shown.sums("kafka_consumer_fetch_manager_records_lag", "topic"),
				duration(shown.max("outbox_oldest_age_seconds")), (long) shown.max("jobs_failing").orElse(0),
				upstreams(shown), budgets(shown), duration(shown.max("markets_sync_complete_age_seconds")),
				coverage.isPresent() ? coverage.getAsDouble() : null);
	}

	private static List<Upstream> upstreams(Exposition shown) {
		return new TreeSet<>(shown.sums(CALLS, "upstream").keySet()).stream()
			.map((upstream) -> new Upstream(upstream, calls(shown, upstream, "ok", "client_error"),
					calls(shown, upstream, "failed", "server_error", "refused"), calls(shown, upstream, "throttled"),
					shown.of("resilience4j_circuitbreaker_state")
						.filter((state) -> state.label("name").equals(upstream) && state.value() > 0)
						.map((state) -> state.label("state"))
						.findFirst()
						.orElse("closed")))
			.toList();
	}

	private static long calls(Exposition shown, String upstream, String... outcomes) {
		List<String> wanted = List.of(outcomes);
		return (long) shown.of(CALLS)
			.filter((sample) -> sample.label("upstream").equals(upstream) && wanted.contains(sample.label("outcome")))
			.mapToDouble(Exposition.Sample::value)
			.sum();
	}

	private static List<Budget> budgets(Exposition shown) {
		Map<String, Double> spent = shown.sums("budget_spent_usd", "budget");
		return shown.sums("budget_limit_usd", "budget")
			.entrySet()
			.stream()
			.map((limit) -> new Budget(limit.getKey(), usd(spent.getOrDefault(limit.getKey(), 0.0)),
					usd(limit.getValue())))
			.toList();
	}

	private static BigDecimal usd(double value) {
		return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP) : BigDecimal.ZERO;
	}

	private static @Nullable Duration duration(OptionalDouble seconds) {
		return (seconds.isPresent() && Double.isFinite(seconds.getAsDouble()))
				? Duration.ofMillis((long) (seconds.getAsDouble() * 1e3)) : null;
	}

	/** Records that were not read yet, of all topics. */
	public long allLag() {
		return (long) this.lag.values().stream().mapToDouble(Double::doubleValue).sum();
	}

	/**
	 * Somebody whom the service calls; counts are since its start.
	 *
	 * @param name how it is called
	 * @param fine calls that were answered
	 * @param failed calls that failed, or were not made because too many had
	 * @param throttled calls that were too many
	 * @param circuit closed, open or half_open
	 */
	record Upstream(String name, long fine, long failed, long throttled, String circuit) {

		/** Whether it was never called. */
		public boolean isQuiet() {
			return this.fine + this.failed + this.throttled == 0 && this.circuit.equals("closed");
		}

	}

	/**
	 * The money of a day.
	 *
	 * @param name what for
	 * @param spent and reserved
	 * @param limit how much there is
	 */
	record Budget(String name, BigDecimal spent, BigDecimal limit) {

		/** How much of it is gone, 0 to 1; 0 where there is none. */
		public double used() {
			return (this.limit.signum() > 0) ? this.spent.doubleValue() / this.limit.doubleValue() : 0;
		}

	}

}
