package ai.aigg.insights.markets.drift;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts differences by the name of the field and logs each once. Names come from
 * outside: only so many get a counter of their own, and only those that look like names.
 */
final class Drifts {

	static final int MAX_NAMES = 200;

	private static final Logger log = LoggerFactory.getLogger(Drifts.class);

	private static final Pattern NAME = Pattern.compile("[\\w.]{1,60}");

	private final MeterRegistry meters;

	private final Map<String, Counter> counters = new ConcurrentHashMap<>();

	Drifts(MeterRegistry meters) {
		this.meters = meters;
	}

	void count(String kind, String field, String example) {
		Counter known = this.counters.get(kind + " " + field);
		if (known == null) {
			known = add(kind, field, example);
		}
		known.increment();
	}

	private Counter add(String kind, String field, String example) {
		boolean named = this.counters.size() < MAX_NAMES && NAME.matcher(field).matches();
		String name = named ? field : "other";
		return this.counters.computeIfAbsent(kind + " " + name, (key) -> {
			log.warn("Gamma's market object has changed: field {} is {} ({})", name, kind, example);
			return Counter.builder("markets.drift")
				.description("Fields of upstream objects that are not as we know them")
				.tag("kind", kind)
				.tag("field", name)
				.register(this.meters);
		});
	}

}
