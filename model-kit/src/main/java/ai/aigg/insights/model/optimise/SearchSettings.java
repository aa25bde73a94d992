package ai.aigg.insights.model.optimise;

/**
 * How wide a search is.
 *
 * @param bootstrapped most demonstrations that a teacher makes
 * @param labelled most demonstrations of both kinds, those of the examples themselves
 * filling up
 * @param candidates shuffled candidates beside the three that are always tried
 */
public record SearchSettings(int bootstrapped, int labelled, int candidates) {

	private static final int MOST_DEMONSTRATIONS = 50;

	private static final int MOST_CANDIDATES = 100;

	public SearchSettings {
		if (bootstrapped < 1 || bootstrapped > MOST_DEMONSTRATIONS || labelled < 0 || labelled > MOST_DEMONSTRATIONS) {
			throw new IllegalArgumentException("A prompt has 1 to %d bootstrapped and 0 to %d labelled demonstrations"
				.formatted(MOST_DEMONSTRATIONS, MOST_DEMONSTRATIONS));
		}
		if (candidates < 0 || candidates > MOST_CANDIDATES) {
			throw new IllegalArgumentException("There are 0 to %d candidates".formatted(MOST_CANDIDATES));
		}
	}

}
