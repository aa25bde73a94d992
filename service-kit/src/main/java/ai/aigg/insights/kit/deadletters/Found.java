package ai.aigg.insights.kit.deadletters;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what was decided about it.
 *
 * @param letter the letter
 * @param decision {@code null} when nothing was
 */
record Found(DeadLetter letter, @Nullable Decision decision) {

	boolean waits() {
		return this.decision == null || !this.decision.isFinal();
	}

	@Nullable String edited() {
		return (this.decision != null) ? this.decision.payload() : null;
	}

	/** What a replay would send. */
	byte @Nullable [] outgoing() {
		String edited = edited();
		return (edited != null) ? edited.getBytes(StandardCharsets.UTF_8) : this.letter.payload();
	}

	@Nullable String problem() {
		String edited = edited();
		return ((edited != null)
				? Contract.problemOfEdited(this.letter.topic(), edited.getBytes(StandardCharsets.UTF_8))
				: Contract.problem(this.letter.topic(), this.letter.payload()))
			.orElse(null);
	}

}
