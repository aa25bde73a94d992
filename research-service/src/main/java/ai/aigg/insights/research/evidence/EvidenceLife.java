package ai.aigg.insights.research.evidence;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Says until when evidence may be used: the nearer a market's end, the faster it ages.
 */
final class EvidenceLife {

	private final CacheSettings settings;

	EvidenceLife(CacheSettings settings) {
		this.settings = settings;
	}

	Instant end(Evidence evidence, Instant now, @Nullable Instant marketEnd) {
		return now.plus(switch (evidence) {
			case Evidence.Found _ -> life(now, marketEnd);
			case Evidence.Missing missing -> switch (missing.reason()) {
				case NOTHING_FOUND -> life(now, marketEnd);
				// Our own fault is no news about the upstream: the next one asks again.
				case BROKEN -> Duration.ZERO;
				default -> this.settings.failure();
			};
		});
	}

	private Duration life(Instant now, @Nullable Instant marketEnd) {
		if (marketEnd == null) {
			return this.settings.longest();
		}
		double seconds = Duration.between(now, marketEnd).toSeconds() * this.settings.shareOfTimeLeft();
		return Duration.ofSeconds(
				Math.clamp((long) seconds, this.settings.shortest().toSeconds(), this.settings.longest().toSeconds()));
	}

}
