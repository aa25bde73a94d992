package ai.aigg.insights.kit.admin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.bucket4j.Bucket;

/**
 * How often the admin API may be called: a bucket for each token, and one for all that
 * come without.
 */
final class CallRates {

	private final int callsPerMinute;

	private final Bucket refusals;

	// As many as there are tokens: names come from the settings.
	private final Map<String, Bucket> calls = new ConcurrentHashMap<>();

	CallRates(AdminSettings settings) {
		this.callsPerMinute = settings.callsPerMinute();
		this.refusals = bucket(settings.refusalsPerMinute());
	}

	boolean allows(Caller caller) {
		return this.calls.computeIfAbsent(caller.name(), (name) -> bucket(this.callsPerMinute)).tryConsume(1);
	}

	boolean allowsRefusal() {
		return this.refusals.tryConsume(1);
	}

	private static Bucket bucket(int perMinute) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
			.build();
	}

}
