package ai.aigg.insights.markets.related;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What an operator sees of related markets.
 */
@Component
class RelatedMetrics {

	private static final Logger log = LoggerFactory.getLogger(RelatedMetrics.class);

	private final MeterRegistry meters;

	private final Map<RelationKind, Integer> edges = new ConcurrentHashMap<>();

	RelatedMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	/**
	 * Measures a search that replaces the edges of a kind.
	 * @param kind the kind
	 * @param search says how many edges there are now
	 */
	void measure(RelationKind kind, IntSupplier search) {
		Timer.Sample sample = Timer.start(this.meters);
		int found = search.getAsInt();
		long nanos = sample.stop(this.meters.timer("markets.related.search", "kind", kind.wireName()));
		this.edges.put(kind, found);
		Gauge.builder("markets.related.edges", this.edges, (counts) -> counts.getOrDefault(kind, 0))
			.tag("kind", kind.wireName())
			.description("Pairs of related markets that the last round of this instance found")
			.register(this.meters);
		log.info("Related markets: {} pairs of kind {} in {} ms", found, kind.wireName(), nanos / 1_000_000);
	}

}
