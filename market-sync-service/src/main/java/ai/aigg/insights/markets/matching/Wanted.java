package ai.aigg.insights.markets.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A term as PostgreSQL's text search sees it.
 *
 * @param term the term
 * @param alternatives each spelling's lexemes; none of them is empty
 * @param weight how much it tells, by its rarest spelling that markets use
 */
record Wanted(Term term, List<Set<String>> alternatives, double weight) {

	Wanted {
		alternatives = List.copyOf(alternatives);
	}

	boolean isIn(Collection<String> lexemes) {
		return this.alternatives.stream().anyMatch(lexemes::containsAll);
	}

}
