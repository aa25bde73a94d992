package ai.aigg.insights.research.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/**
 * Says until when evidence may be used: it ages faster near a market's end and while the
 * price is restless.
 */
final class EvidenceLife {

	private final CacheSettings settings;

	EvidenceLife(CacheSettings settings) {
		this.settings = settings;
	}

	/**
	 * When evidence expires.
	 * @param evidence what came
	 * @param now when it came
	 * @param marketEnd the market's planned end, or {@code null}
	 * @param volatility standard deviation of a day's change of the price in log-odds, or
	 * empty when nobody knows
	 * @return the instant, {@code now} for evidence that is not to be used again
	 */
	Instant end(Evidence evidence, Instant now, @Nullable Instant marketEnd, OptionalDouble volatility) {
		return now.plus(switch (evidence) {
			case Evidence.Found _ -> life(now, marketEnd, volatility);
			case Evidence.Missing missing -> switch (missing.reason()) {
				case NOTHING_FOUND -> life(now, marketEnd, volatility);
				// Our own fault is no news about the upstream: the next one asks again.
				case BROKEN -> Duration.ZERO;
				default -> this.settings.failure();
			};
		});
	}

	private Duration life(Instant now, @Nullable Instant marketEnd, OptionalDouble volatility) {
		double shortest = this.settings.shortest().toMillis() / 1000.0;
		double longest = this.settings.longest().toMillis() / 1000.0;
		double share = (marketEnd != null)
				? Duration.between(now, marketEnd).toSeconds() * this.settings.shareOfTimeLeft() : longest;
		double calm = Math.clamp(share, shortest, longest);
		double haste = Math.max(1, volatility.orElse(0) / this.settings.usualVolatility());
		return Duration.ofMillis(Math.round(Math.max(shortest, calm / haste) * 1000));
	}

}
