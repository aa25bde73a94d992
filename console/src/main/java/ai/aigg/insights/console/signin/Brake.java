package ai.aigg.insights.console.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: few tries for a name from an address, some more
 * for all names from an address. Nobody is locked out by what strangers do elsewhere.
 */
@Component
class Brake {

	private static final Duration WHILE = Duration.ofMinutes(5);

	private static final int TRIES_OF_A_NAME = 5;

	private static final int TRIES_OF_AN_ADDRESS = 50;

	/** Remembers no more; whoever tried longest ago is forgotten first. */
	private static final int MOST_REMEMBERED = 10_000;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MOST_REMEMBERED;
		}

	};

	private final TimeMeter time;

	Brake(Clock clock) {
		this.time = new TimeMeter() {

			@Override
			public long currentTimeNanos() {
				return clock.millis() * 1_000_000;
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}

		};
	}

	/**
	 * Takes a try, before the password is looked at: tries at the same moment count.
	 * @return {@code false} when there were too many
	 */
	synchronized boolean allows(String name, String address) {
		return bucket(address, TRIES_OF_AN_ADDRESS).tryConsume(1)
				&& bucket(pair(name, address), TRIES_OF_A_NAME).tryConsume(1);
	}

	/** The password was right. */
	synchronized void forget(String name, String address) {
		this.buckets.remove(pair(name, address));
		bucket(address, TRIES_OF_AN_ADDRESS).addTokens(1);
	}

	int remembered() {
		return this.buckets.size();
	}

	private Bucket bucket(String key, int tries) {
		return this.buckets.computeIfAbsent(key,
				(absent) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(tries).refillIntervally(tries, WHILE))
					.withCustomTimePrecision(this.time)
					.build());
	}

	private static String pair(String name, String address) {
		// Whoever sends more than a name can be long cannot sign in anyway.
		return address + " " + name.substring(0, Math.min(name.length(), 60));
	}

}
