package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.markets.matching.Term.Kind;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScorerTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	private static final Instant LATER = Instant.parse("2027-01-01T05:00:00Z");

	private static final Vocabulary VOCABULARY = new Vocabulary(1_000,
			Map.of("bitcoin", 100, "reach", 200, "150000", 5, "200000", 5, "2026", 300, "2027", 100, "gold", 20));

	@Test
	void prefersTheThresholdThatWasAskedFor() {
		Scorer scorer = scorer(word("bitcoin"), number(150_000));
		assertThat(scorer.score(market("bitcoin reach 150000", LATER)))
			.isGreaterThan(scorer.score(market("bitcoin reach 200000", LATER)) + 0.2);
	}

	@Test
	void takesTheNearestThresholdWhereThereIsNoOther() {
		Scorer scorer = scorer(word("bitcoin"), number(210_000));
		assertThat(scorer.score(market("bitcoin reach 200000", LATER)))
			.isGreaterThan(scorer.score(market("bitcoin reach 150000", LATER)));
	}

	@Test
	void takesTheDeadlineForTheYear() {
		Scorer scorer = scorer(word("bitcoin"), new Wanted(NumberWords.year(2026), List.of(Set.of("2026")), 1));
		double before2027 = scorer.score(market("bitcoin reach 150000 2027", LATER));
		double during2027 = scorer.score(market("bitcoin reach 150000 2027", LATER.plusSeconds(200L * 86_400)));
		assertThat(before2027).isGreaterThan(during2027);
	}

	@Test
	void prefersMarketsThatHaveNotEnded() {
		Scorer scorer = scorer(word("bitcoin"));
		assertThat(scorer.score(market("bitcoin reach", LATER)))
			.isGreaterThan(scorer.score(market("bitcoin reach", NOW.minusSeconds(1))));
	}

	@Test
	void scoresNothingForNothingInCommon() {
		assertThat(scorer(word("gold")).score(market("bitcoin reach", LATER))).isZero();
	}

	private static Scorer scorer(Wanted... wanted) {
		return new Scorer(List.of(wanted), VOCABULARY, NOW);
	}

	private static Wanted word(String word) {
		return new Wanted(new Term(Kind.WORD, 0, 1, List.of(word)), List.of(Set.of(word)), VOCABULARY.weight(word));
	}

	private static Wanted number(int value) {
		String digits = Integer.toString(value);
		return new Wanted(new Term(Kind.NUMBER, value, 1, List.of(digits)), List.of(Set.of(digits)),
				VOCABULARY.weight(digits));
	}

	private static Candidate market(String lexemes, Instant endDate) {
		Set<String> own = Set.copyOf(Arrays.asList(lexemes.split(" ", -1)));
		return new Candidate(new MarketId("1"), lexemes, Probability.of(0.5), BigDecimal.ZERO, false, endDate, own,
				own);
	}

}
