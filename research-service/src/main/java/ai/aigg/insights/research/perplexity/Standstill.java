package ai.aigg.insights.research.perplexity;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.MissingReason;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Remembers that the key is refused or the credit used up: neither gets better by asking
 * for the next market, nor by asking the other API.
 */
@Component
class Standstill {

	private final PerplexitySettings settings;

	private final AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();

	Standstill(PerplexitySettings settings) {
		this.settings = settings;
	}

	/**
	 * Why nothing is to be asked now.
	 * @param now the time
	 * @return empty when asking is fine
	 */
	Optional<Evidence> reason(Instant now) {
		Refusal known = this.refusal.get();
		return (known != null && now.isBefore(known.until())) ? Optional.of(new Evidence.Missing(known.reason()))
				: Optional.empty();
	}

	/**
	 * Turns a failure into what there is of evidence, and stands still for a while where
	 * that is all that helps.
	 * @param failure what happened
	 * @param now the time
	 * @return none, and why
	 */
	Evidence after(PerplexityFailedException failure, Instant now) {
		if (failure.reason() == MissingReason.OUT_OF_CREDIT || failure.reason() == MissingReason.REFUSED) {
			this.refusal.set(new Refusal(failure.reason(), now.plus(this.settings.pause())));
		}
		return new Evidence.Missing(failure.reason());
	}

	/**
	 * A refusal that stands.
	 *
	 * @param reason why
	 * @param until when it is worth another try
	 */
	private record Refusal(MissingReason reason, Instant until) {
	}

}
