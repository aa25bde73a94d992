package ai.aigg.insights.research.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which time evidence speaks of; the archive never mixes them.
 */
public sealed interface ResearchType {

	/**
	 * What is known now.
	 * @return the type of all evidence that answers questions
	 */
	static ResearchType current() {
		return new Current();
	}

	/**
	 * The name in {@code research.research_type}.
	 * @return current or historical
	 */
	String label();

	/**
	 * The instant from which on nothing may be known.
	 * @return {@code null} for current evidence
	 */
	default @Nullable Instant asOf() {
		return null;
	}

	/**
	 * What is known now; it ages.
	 */
	record Current() implements ResearchType {

		@Override
		public String label() {
			return "current";
		}

	}

	/**
	 * What was known before an instant, for backtests; it does not age.
	 *
	 * @param asOf nothing published on or after its day (UTC) is evidence
	 */
	record Historical(Instant asOf) implements ResearchType {

		@Override
		public String label() {
			return "historical";
		}

	}

}
