package ai.aigg.insights.markets.matching.embedding;

/**
 * A model that ships inside a jar of LangChain4j (Apache-2.0; the models MIT).
 */
enum Model {

	/** BAAI/bge-small-en-v1.5, quantised: the vector of the first piece. */
	BGE("bge-small-en-v1.5-q", "Represent this sentence for searching relevant passages: ", "", false),

	/** intfloat/e5-small-v2, quantised: the mean of the pieces' vectors. */
	E5("e5-small-v2-q", "query: ", "passage: ", true);

	private final String file;

	private final String question;

	private final String title;

	private final boolean mean;

	Model(String file, String question, String title, boolean mean) {
		this.file = file;
		this.question = question;
		this.title = title;
		this.mean = mean;
	}

	String file() {
		return this.file;
	}

	/** What the model wants before a text that searches. */
	String question() {
		return this.question;
	}

	/** What the model wants before a text that is found. */
	String title() {
		return this.title;
	}

	boolean mean() {
		return this.mean;
	}

	/**
	 * Where its part stands in a vector.
	 * @return the part, from 0
	 */
	// Another order is another Embedder.VERSION.
	@SuppressWarnings("EnumOrdinal")
	int place() {
		return ordinal();
	}

}
