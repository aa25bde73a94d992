package ai.aigg.insights.markets.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictPropertiesTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	private static final List<String> NAMES = List.of("Yes", "No", "Draw", "YES", "Other", "None", "Up");

	@Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
	void nothingIsFinalWhileAProposalOrADisputeIsUnderWay(@ForAll("cases") Case given) {
		Verdict verdict = given.decide();
		if (given.gamma().oracle() == OracleStatus.DISPUTED || given.gamma().oracle() == OracleStatus.PROPOSED) {
			assertThat(verdict.isFinal()).isFalse();
		}
		if (verdict.isFinal()) {
			assertThat(given.gamma().closed()).isTrue();
		}
	}

	@Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
	void aWinnerIsOneOfTheOutcomes(@ForAll("cases") Case given) {
		String winner = given.decide().winner();
		if (winner != null && !given.gamma().outcomes().isEmpty()) {
			assertThat(given.gamma().outcomes()).extracting(OutcomePrice::name).contains(winner);
		}
	}

	@Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
	void theSameWordsHeardAgainChangeNothing(@ForAll("cases") Case given) {
		Verdict once = given.decide();
		assertThat(Verdicts.decide(once, given.gamma(), given.clob(), NOW)).isEqualTo(once);
		assertThat(given.decide()).isEqualTo(once);
	}

	@Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
	void forgettingClobTakesNothingBack(@ForAll("cases") Case given) {
		Verdict once = given.decide();
		if (once.isFinal()) {
			assertThat(Verdicts.decide(once, given.gamma(), null, NOW)).isEqualTo(once);
		}
	}

	@Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
	void columnsGiveTheVerdictBack(@ForAll("cases") Case given) {
		Verdict verdict = given.decide();
		assertThat(Verdict.of(verdict.resolution(), verdict.winner())).isEqualTo(verdict);
	}

	@Provide
	Arbitrary<Case> cases() {
		Arbitrary<Verdict> previous = Arbitraries.of(new Verdict.Open(), new Verdict.Ended(), new Verdict.Proposed(),
				new Verdict.Disputed(), new Verdict.Resolved("Yes"), new Verdict.Resolved("Gone"),
				new Verdict.Voided());
		Arbitrary<ClobReading> clob = Combinators
			.combine(Arbitraries.of(true, false), Arbitraries.of(true, false),
					Arbitraries.of("yes", "No", "Draw", "Stranger").list().ofMaxSize(3))
			.as((closed, half, winners) -> new ClobReading(closed, half, winners, NOW));
		return Combinators.combine(previous.injectNull(0.2), readings(), clob.injectNull(0.4)).as(Case::new);
	}

	private static Arbitrary<GammaReading> readings() {
		Arbitrary<Probability> prices = Arbitraries
			.of("0", "0.0005", "0.01", "0.3", "0.495", "0.5", "0.58", "0.99", "0.9995", "1")
			.map((text) -> new Probability(new BigDecimal(text)));
		Arbitrary<List<OutcomePrice>> outcomes = prices.injectNull(0.05)
			.list()
			.ofMaxSize(7)
			.map((list) -> IntStream.range(0, list.size())
				.mapToObj((index) -> new OutcomePrice(NAMES.get(index), list.get(index)))
				.toList());
		return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(OracleStatus.values()), outcomes,
				Arbitraries.of(NOW.minusSeconds(60), NOW.plusSeconds(60)).injectNull(0.2), Arbitraries.of(true, false))
			.as((closed, oracle, prized, end, accepting) -> new GammaReading(closed, oracle, prized, end, accepting,
					NOW));
	}

	record Case(@Nullable Verdict previous, GammaReading gamma, @Nullable ClobReading clob) {

		Verdict decide() {
			return Verdicts.decide(this.previous, this.gamma, this.clob, NOW);
		}

	}

}
