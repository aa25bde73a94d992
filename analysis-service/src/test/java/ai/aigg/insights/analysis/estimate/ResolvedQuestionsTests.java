package ai.aigg.insights.analysis.estimate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests of {@link StatisticalAnalyst} on questions whose outcome is known.
 */
class ResolvedQuestionsTests {

	private final StatisticalAnalyst analyst = new StatisticalAnalyst(StatisticalParameters.load("statistical-1.json"));

	@Test
	void isNotWorseThanThePrice() throws IOException {
		Path file = Path.of(System.getProperty("aigg.shared", "../shared"), "data/polymarket/resolved.csv");
		assumeThat(file).as("no resolved questions at hand").exists();
		List<Case> cases;
		try (Stream<String> lines = Files.lines(file)) {
			cases = lines.skip(1).map(ResolvedQuestionsTests::read).toList();
		}
		double market = cases.stream().mapToDouble((it) -> brier(it.price(), it)).average().orElseThrow();
		double ours = cases.stream().mapToDouble((it) -> brier(estimate(it), it)).average().orElseThrow();
		assertThat(cases).hasSizeGreaterThan(3_000);
		assertThat(market).isBetween(0.05, 0.12);
		assertThat(ours).isLessThanOrEqualTo(market + 0.0005);
	}

	private double estimate(Case question) {
		String price = BigDecimal.valueOf(question.price()).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
		return this.analyst
			.estimate(TestCase.priced(null, null, null, price), TestCase.research(MarketFindings.NONE), TestCase.NOW)
			.orElseThrow()
			.probability()
			.doubleValue();
	}

	private static double brier(double probability, Case question) {
		return (probability - question.outcome()) * (probability - question.outcome());
	}

	/** Questions hold commas and quotes; the columns that count stand behind them. */
	private static Case read(String line) {
		List<String> fields = List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
		return new Case(Double.parseDouble(fields.get(5)), Double.parseDouble(fields.get(7)));
	}

	/**
	 * A resolved question.
	 *
	 * @param price before the end
	 * @param outcome 1 when it happened, else 0
	 */
	private record Case(double price, double outcome) {
	}

}
