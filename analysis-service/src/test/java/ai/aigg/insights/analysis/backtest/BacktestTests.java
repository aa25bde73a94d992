package ai.aigg.insights.analysis.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ai.aigg.insights.analysis.estimate.PriceCalibration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests of {@link Backtest}.
 */
class BacktestTests {

	@TempDir
	private Path folder;

	@Test
	void isAsGoodAsThePriceOnEventsThatItHasNotSeen() {
		Path file = Path.of(System.getProperty("aigg.shared", "../shared"), "data/polymarket/resolved.csv");
		assumeThat(file).as("no resolved questions at hand").exists();
		Backtest backtest = Backtest.of(file);
		BacktestReport report = backtest.run();
		assertThat(report.badRows()).isEmpty();
		assertThat(report.all().n()).isEqualTo(3_438);
		assertThat(report.all().brierMarket().mean()).isCloseTo(0.0834, within(0.0001));
		assertThat(report.all().brierHalf().mean()).isEqualTo(0.25);
		assertThat(report.crossValidation().figures().brierDifference().mean()).isLessThan(0);
		assertThat(report.crossValidation().figures().brierDifference().high()).isLessThan(0.0001);
		assertThat(report.platforms()).hasSize(4)
			.allSatisfy((part) -> assertThat(part.figures().brierDifference().mean()).isLessThan(0.002));
		assertThat(backtest.fit()).as("the calibration that ships is what the command fits")
			.isEqualTo(PriceCalibration.shipped());
	}

	@Test
	void tellsProgramsTheMainFiguresByName() throws IOException {
		BacktestReport report = Backtest.of(file(300, true)).run();
		Map<String, Object> map = report.toMap();
		assertThat(map)
			.containsKeys("n", "brier_market", "brier_statistical", "brier_half", "log_market", "log_statistical",
					"calibration", "intervals", "platforms", "cross_validation", "pool")
			.containsEntry("n", 300)
			.containsEntry("events", 150)
			.containsEntry("brier_half", 0.25)
			.containsEntry("bad_rows", 1);
		assertThat(report.calibration().stream().mapToInt(PriceBin::n).sum()).isEqualTo(300);
		assertThat(report.calibration()).allSatisfy((bin) -> {
			assertThat(bin.market()).isBetween(bin.from(), bin.to());
			assertThat(bin.statistical()).isCloseTo(bin.market(), within(0.0151));
		});
		assertThat(report.lines()).anyMatch((line) -> line.startsWith("all "))
			.anyMatch((line) -> line.startsWith("p1 "))
			.anyMatch((line) -> line.startsWith("held out, 10-fold"))
			.anyMatch((line) -> line.contains("Best weight beside the price"))
			.contains("1 rows were left out:");
	}

	@Test
	void saysTheSameTwice() throws IOException {
		Path file = file(60, false);
		assertThat(Backtest.of(file).run().toMap()).isEqualTo(Backtest.of(file).run().toMap())
			.doesNotContainKey("pool");
	}

	@Test
	void scoresASingleQuestion() throws IOException {
		Path file = Files.writeString(this.folder.resolve("one.csv"), "prob_a,resolved_a\n0.95,1\n");
		BacktestReport report = Backtest.of(file).run();
		assertThat(report.all().n()).isOne();
		assertThat(report.contested()).isNull();
		assertThat(report.all().brierMarket().mean()).isCloseTo(0.0025, within(1e-9));
	}

	@Test
	void findsThatAModelWhichKnowsMoreDeservesWeight() {
		PoolFit fit = PoolFit.of(Questions.of(4_000, 3));
		assertThat(fit.weight()).isEqualTo(0.35);
		assertThat(fit.accepted()).isTrue();
		assertThat(fit.brierPooled()).isLessThan(fit.brierMarket());
	}

	private Path file(int count, boolean model) throws IOException {
		List<ResolvedQuestion> questions = Questions.of(count, 1.2);
		String rows = questions.stream()
			.map((question) -> "%s,%s,%s,%s,%s".formatted(question.platform(), question.event(), question.price(),
					question.happened() ? 1 : 0, model ? question.model() : ""))
			.collect(Collectors.joining("\n"));
		return Files.writeString(this.folder.resolve("questions.csv"),
				"platform,event_id,prob_a,resolved_a,prob_model\n" + rows + "\np1,e,2,1,\n");
	}

}
