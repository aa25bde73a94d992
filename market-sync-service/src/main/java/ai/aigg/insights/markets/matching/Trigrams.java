package ai.aigg.insights.markets.matching;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds words that markets use by the trigrams they have in common with one that none
 * uses: those that are further from it than an error or two.
 */
final class Trigrams {

	/** Shorter ones have trigrams in common with too much. */
	private static final int SHORTEST = 6;

	private static final int LONGEST = 24;

	private static final int MAX_REPAIRS = 3;

	/** Markets whose words are looked at. */
	private static final int MAX_MARKETS = 200;

	private static final double LEAST_SIMILARITY = 0.45;

	private final JdbcClient jdbc;

	Trigrams(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds what may have been meant.
	 * @param word a word that no market uses
	 * @return at most three words, the most similar first
	 */
	List<String> near(String word) {
		if (word.length() < SHORTEST || word.length() > LONGEST || !word.codePoints().allMatch(Character::isLetter)) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT lexeme FROM (
					SELECT search_vector FROM market_details
					WHERE NOT closed AND market_search_words(search_vector) %> :word LIMIT :markets
				) AS near, unnest(near.search_vector) AS words
				WHERE similarity(lexeme, :word) >= :least
				GROUP BY lexeme ORDER BY similarity(lexeme, :word) DESC, lexeme LIMIT :repairs
				""")
			.param("word", word)
			.param("markets", MAX_MARKETS)
			.param("least", LEAST_SIMILARITY)
			.param("repairs", MAX_REPAIRS)
			.query((row, number) -> row.getString(1))
			.list();
	}

}
