package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the markets that share words with a question, by PostgreSQL's text search.
 */
@Component
class Candidates {

	/** Nobody's market says it; it may be a typing error as well as what matters. */
	private static final double UNKNOWN = 0.5;

	private static final double REPAIRED = 0.7;

	private final JdbcClient jdbc;

	private final MatchSettings settings;

	private final Trigrams trigrams;

	Candidates(JdbcClient jdbc, MatchSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.trigrams = new Trigrams(jdbc);
	}

	/**
	 * Lets PostgreSQL stem the terms.
	 * @param terms what is asked about
	 * @param vocabulary tells what they are worth
	 * @return the terms that are more than stop words
	 */
	List<Wanted> stem(List<Term> terms, Vocabulary vocabulary) {
		List<String> spellings = terms.stream().flatMap((term) -> term.spellings().stream()).toList();
		TreeMap<Integer, Set<String>> lexemes = new TreeMap<>();
		this.jdbc.sql("""
				SELECT s.number, l.lexeme
				FROM unnest(:spellings) WITH ORDINALITY AS s (text, number),
					unnest(to_tsvector('english', s.text)) AS l
				""").param("spellings", spellings.toArray(String[]::new)).query((row) -> {
			lexemes.computeIfAbsent(row.getInt(1), (number) -> new LinkedHashSet<>()).add(row.getString(2));
		});
		List<Wanted> wanted = new ArrayList<>();
		int number = 0;
		for (Term term : terms) {
			int first = number + 1;
			number += term.spellings().size();
			List<Set<String>> alternatives = List.copyOf(lexemes.subMap(first, true, number, true).values());
			if (!alternatives.isEmpty()) {
				wanted.add(wanted(term, alternatives, vocabulary, this.trigrams));
			}
		}
		return wanted;
	}

	private static Wanted wanted(Term term, List<Set<String>> alternatives, Vocabulary vocabulary, Trigrams trigrams) {
		boolean known = alternatives.stream().anyMatch((lexemes) -> lexemes.stream().allMatch(vocabulary::knows));
		List<Set<String>> meant = known ? List.of() : repairs(term.spellings().getFirst(), vocabulary, trigrams);
		List<Set<String>> all = Stream.concat(alternatives.stream(), meant.stream()).toList();
		double certainty = meant.isEmpty() ? 1 : REPAIRED;
		return new Wanted(term, all, certainty * term.weight() * weight(all, vocabulary));
	}

	private static List<Set<String>> repairs(String word, Vocabulary vocabulary, Trigrams trigrams) {
		List<String> near = Typos.repairs(word, vocabulary);
		return (near.isEmpty() ? trigrams.near(word) : near).stream().map(Set::of).toList();
	}

	private static double weight(List<Set<String>> alternatives, Vocabulary vocabulary) {
		return alternatives.stream()
			.filter((lexemes) -> lexemes.stream().allMatch(vocabulary::knows))
			.mapToDouble((lexemes) -> lexemes.stream().mapToDouble(vocabulary::weight).max().orElse(0))
			.min()
			.orElseGet(() -> UNKNOWN * vocabulary.weight(""));
	}

	/**
	 * Finds the markets that have one of the rarer terms.
	 * @param wanted what is asked about
	 * @param vocabulary tells how many markets a term brings
	 * @param filter which markets are searched
	 * @return at most as many as the setting allows, those with much volume first
	 */
	List<Candidate> find(List<Wanted> wanted, Vocabulary vocabulary, Filter filter) {
		String query = query(wanted, vocabulary);
		if (query.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				SELECT market_id, question, current_probability, volume_24h, active, end_date,
					tsvector_to_array(ts_filter(search_vector, '{a}')) AS own, tsvector_to_array(search_vector) AS whole
				FROM market_details d JOIN polymarket_markets m USING (id)
				WHERE NOT closed AND search_vector @@ :query::tsquery AND (active OR NOT :activeOnly)
					AND (:category::text IS NULL OR lower(category) = lower(:category::text))
				ORDER BY volume_24h DESC NULLS LAST
				LIMIT :limit
				""")
			.param("query", query)
			.param("activeOnly", filter.activeOnly())
			.param("category", filter.category())
			.param("limit", this.settings.maxCandidates())
			.query(Candidates::candidate)
			.list();
	}

	/**
	 * Takes terms from the rarest on until they bring enough markets: what has only
	 * common words in common with the question is not the market it means.
	 * @param wanted what is asked about
	 * @param vocabulary tells how common a term is
	 * @return a tsquery
	 */
	private String query(List<Wanted> wanted, Vocabulary vocabulary) {
		List<Set<String>> parts = wanted.stream()
			.flatMap((term) -> term.alternatives().stream())
			.distinct()
			.sorted(Comparator.comparingInt((lexemes) -> count(lexemes, vocabulary)))
			.toList();
		int[] sums = parts.stream().mapToInt((lexemes) -> count(lexemes, vocabulary)).toArray();
		IntStream.range(1, sums.length).forEach((index) -> sums[index] += sums[index - 1]);
		return IntStream.range(0, sums.length)
			.takeWhile((index) -> index == 0 || sums[index] <= this.settings.maxCandidates())
			.mapToObj((index) -> parts.get(index)
				.stream()
				.map(Candidates::quote)
				.collect(Collectors.joining(" & ", "(", ")")))
			.collect(Collectors.joining(" | "));
	}

	private static int count(Set<String> lexemes, Vocabulary vocabulary) {
		return lexemes.stream().mapToInt(vocabulary::count).min().orElse(0);
	}

	private static String quote(String lexeme) {
		return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	private static Candidate candidate(ResultSet row, int number) throws SQLException {
		BigDecimal probability = row.getBigDecimal("current_probability");
		BigDecimal volume = row.getBigDecimal("volume_24h");
		OffsetDateTime endDate = row.getObject("end_date", OffsetDateTime.class);
		return new Candidate(new MarketId(row.getString("market_id")), row.getString("question"),
				(probability != null) ? new Probability(probability) : null,
				(volume != null) ? volume : BigDecimal.ZERO, row.getBoolean("active"),
				(endDate != null) ? endDate.toInstant() : null, lexemes(row.getArray("own")),
				lexemes(row.getArray("whole")));
	}

	private static Set<String> lexemes(Array array) throws SQLException {
		return Set.of((String[]) array.getArray());
	}

}
