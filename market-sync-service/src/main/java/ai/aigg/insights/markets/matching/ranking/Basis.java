package ai.aigg.insights.markets.matching.ranking;

/**
 * What a ranking goes by; each has weights of its own.
 */
public enum Basis {

	/** Meaning, words and all else. */
	MEANING("weights.txt"),

	/** All but meaning, where it is not known. */
	WORDS("weights-words.txt");

	private final String file;

	Basis(String file) {
		this.file = file;
	}

	/**
	 * Where its weights are.
	 * @return the name of a file
	 */
	public String file() {
		return this.file;
	}

}
