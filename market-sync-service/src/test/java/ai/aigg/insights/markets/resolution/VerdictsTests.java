package ai.aigg.insights.markets.resolution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictsTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	@ParameterizedTest
	@CsvSource(textBlock = """
			false,          , 0.4 0.6,        2026-07-01T00:00:00Z, OPEN,
			false,          , 0.4 0.6,                            , OPEN,
			false,          , 0.4 0.6,        2026-06-01T00:00:00Z, ENDED,
			false, proposed , 0.9995 0.0005,  2026-05-01T00:00:00Z, PROPOSED,
			false, disputed , 0.9995 0.0005,  2026-07-01T00:00:00Z, DISPUTED,
			false, resolved , 0.4 0.6,        2026-07-01T00:00:00Z, OPEN,
			false,          , 1 0,            2026-07-01T00:00:00Z, OPEN,
			false,          , 1 0,            2026-05-01T00:00:00Z, ENDED,
			true,           , 1 0,            2026-05-01T00:00:00Z, RESOLVED, A
			true,  resolved , 0 1,            2026-05-01T00:00:00Z, RESOLVED, B
			true,  settled  , 0 1,            2026-05-01T00:00:00Z, RESOLVED, B
			true,  requested, 0 1,            2026-05-01T00:00:00Z, RESOLVED, B
			true,  resolved , 1 0,            2026-07-01T00:00:00Z, RESOLVED, A
			true,  disputed , 1 0,            2026-05-01T00:00:00Z, DISPUTED,
			true,  proposed , 1 0,            2026-05-01T00:00:00Z, PROPOSED,
			true,           , 0.99999958 0.0000004, 2021-05-01T00:00:00Z, RESOLVED, A
			true,           , 0.99 0.01,      2021-05-01T00:00:00Z, RESOLVED, A
			true,           , 0.98 0.02,      2021-05-01T00:00:00Z, ENDED,
			true,           , 1 1,            2026-05-01T00:00:00Z, ENDED,
			true,           , 1 0.4,          2026-05-01T00:00:00Z, ENDED,
			true,           , 1 -,            2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0.5 0.5,        2026-05-01T00:00:00Z, VOID,
			true,           , 0.5 0.5,        2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0 0,            2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0.58 0.42,      2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0 0 1,          2021-05-01T00:00:00Z, RESOLVED, C
			true,           , 0.33 0.34 0.33, 2021-05-01T00:00:00Z, ENDED,
			true,  resolved , - -,            2021-05-01T00:00:00Z, ENDED,
			""")
	void readsHowFarAMarketIs(boolean closed, String oracle, String prices, Instant endDate, Resolution resolution,
			String winner) {
		Verdict verdict = Verdicts.decide(null, gamma(closed, oracle, prices, endDate), null, NOW);
		assertThat(verdict.resolution()).isEqualTo(resolution);
		assertThat(verdict.winner()).isEqualTo(winner);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			resolved, 0 0,         false, A    , RESOLVED, A
			        , 0.58 0.42,   false, b    , RESOLVED, B
			        , 0.5 0.5,     false, B    , RESOLVED, B
			        , 0.5 0.5,     true ,      , VOID,
			        , 0 0,         true ,      , VOID,
			        , 0 0,         true , A B  , VOID,
			        , 0 0,         false, A B  , ENDED,
			        , 0 0,         false, A X  , ENDED,
			        , 0 0,         false, X    , ENDED,
			        , 0 0,         false,      , ENDED,
			        , 1 0,         false, B    , RESOLVED, A
			        , 1 0,         true ,      , RESOLVED, A
			proposed, 0 0,         false, A    , PROPOSED,
			disputed, 0 0,         true , A    , DISPUTED,
			""")
	void asksClobWhereGammaIsUnclear(String oracle, String prices, boolean half, String winners, Resolution resolution,
			String winner) {
		ClobReading clob = new ClobReading(true, half, (winners != null) ? List.of(winners.split(" ")) : List.of(),
				NOW);
		Verdict verdict = Verdicts.decide(null, gamma(true, oracle, prices, null), clob, NOW);
		assertThat(verdict.resolution()).isEqualTo(resolution);
		assertThat(verdict.winner()).isEqualTo(winner);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			RESOLVED, A, true ,          , 0 0,       RESOLVED, A
			RESOLVED, A, true ,          , 0.5 0.5,   RESOLVED, A
			RESOLVED, Z, true ,          , 0 0,       ENDED,
			RESOLVED, A, true ,          , 0 1,       RESOLVED, B
			RESOLVED, A, true , disputed , 1 0,       DISPUTED,
			RESOLVED, A, true , proposed , 1 0,       PROPOSED,
			RESOLVED, A, true , resolved , 0.5 0.5,   VOID,
			RESOLVED, A, false,          , 0.6 0.4,   OPEN,
			VOID    ,  , true ,          , 0 0,       VOID,
			VOID    ,  , true ,          , 1 0,       RESOLVED, A
			VOID    ,  , false,          , 0.5 0.5,   OPEN,
			DISPUTED,  , true , resolved , 0 1,       RESOLVED, B
			DISPUTED,  , true ,          , 0 0,       ENDED,
			PROPOSED,  , false,          , 0.6 0.4,   OPEN,
			ENDED   ,  , false,          , 0.6 0.4,   OPEN,
			""")
	void remembersWhatWasFinalUntilGammaSaysOtherwise(Resolution before, String winnerBefore, boolean closed,
			String oracle, String prices, Resolution after, String winnerAfter) {
		Verdict verdict = Verdicts.decide(Verdict.of(before, winnerBefore),
				gamma(closed, oracle, prices, Instant.parse("2026-07-01T00:00:00Z")), null, NOW);
		assertThat(verdict.resolution()).isEqualTo(after);
		assertThat(verdict.winner()).isEqualTo(winnerAfter);
	}

	@ParameterizedTest
	@CsvSource({ "resolved, RESOLVED", "settled, RESOLVED", "' Disputed', DISPUTED", "proposed, PROPOSED",
			"requested, SILENT", "posed, SILENT", "'', SILENT", ", SILENT" })
	void readsTheOraclesWord(String status, OracleStatus expected) {
		assertThat(OracleStatus.of(status)).isEqualTo(expected);
	}

	@Test
	void aWinnerThatIsNotNamedIsNone() {
		assertThat(Verdict.of(Resolution.RESOLVED, null)).isEqualTo(new Verdict.Ended());
	}

	@Test
	void knowsWhenClobIsWorthACall() {
		assertThat(Verdicts.isUnclear(gamma(true, null, "0 0", null))).isTrue();
		assertThat(Verdicts.isUnclear(gamma(true, "resolved", "0.5 0.5", null))).isFalse();
		assertThat(Verdicts.isUnclear(gamma(true, "disputed", "0 0", null))).isFalse();
		assertThat(Verdicts.isUnclear(gamma(false, null, "0.3 0.7", NOW))).isFalse();
	}

	static GammaReading gamma(boolean closed, @Nullable String oracle, String prices, @Nullable Instant endDate) {
		return new GammaReading(closed, OracleStatus.of(oracle), outcomes(prices), endDate, !closed, NOW);
	}

	private static List<OutcomePrice> outcomes(String prices) {
		char[] name = { 'A' };
		return Arrays.stream(prices.split(" "))
			.map((price) -> new OutcomePrice(String.valueOf(name[0]++),
					price.equals("-") ? null : new Probability(new BigDecimal(price))))
			.toList();
	}

}
