package ai.aigg.insights.benchmarks.search;

/**
 * Several people who type at the same time; each stroke is a search.
 *
 * @param texts what they type
 * @param people how many they are
 */
record Typists(Texts texts, int people) {

	/** Nobody is shown anything for a letter. */
	private static final int SHORTEST = 2;

	/**
	 * What stands in a search box.
	 * @param stroke counts all strokes, the people taking turns
	 * @return the beginning of a text that nobody else types
	 */
	String typed(int stroke) {
		int person = stroke % this.people;
		int mine = stroke / this.people;
		int text = 0;
		String whole = whole(person, text);
		while (mine >= whole.length() - SHORTEST + 1) {
			mine -= whole.length() - SHORTEST + 1;
			whole = whole(person, ++text);
		}
		return whole.substring(0, mine + SHORTEST);
	}

	private String whole(int person, int text) {
		String whole = this.texts.mention(text * this.people + person).strip();
		return (whole.length() > SHORTEST) ? whole : whole + "   ";
	}

}
