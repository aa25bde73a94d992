package ai.aigg.insights.gateway.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.springframework.stereotype.Component;

/**
 * Shows the table's rows by how they ended, and how many break the rule that received =
 * answered + refused + failed + pending.
 */
@Component
class LedgerMetrics implements LoopingComponent {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final Tallies tallies;

	private final MultiGauge gauge;

	private final SignalledLoop loop = new SignalledLoop("ledger-metrics", PAUSE, this::refresh);

	private volatile long unaccounted;

	LedgerMetrics(Tallies tallies, MeterRegistry meters) {
		this.tallies = tallies;
		this.gauge = MultiGauge.builder("interactions")
			.description("Mentions by status, outcome and reason code")
			.register(meters);
		Gauge.builder("interactions.unaccounted", () -> this.unaccounted)
			.description("Mentions that are neither answered nor refused nor failed nor pending; always 0")
			.register(meters);
	}

	boolean refresh() {
		List<Tally.Count> counts = this.tallies.counts();
		this.gauge.register(counts.stream().<MultiGauge.Row<?>>map(LedgerMetrics::row).toList(), true);
		this.unaccounted = Tally.of(counts).unaccounted();
		return false;
	}

	private static MultiGauge.Row<Number> row(Tally.Count count) {
		return MultiGauge.Row.of(Tags.of("status", count.status(), "reason",
				Objects.requireNonNullElse(count.reason(), "none"), "outcome", count.outcome().code()), count.rows());
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
