package ai.aigg.insights.analysis.trackrecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import ai.aigg.insights.analysis.measure.Score;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link CalibrationChart} on both of its canvases, and of the sums it shows.
 */
class CalibrationChartTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void drawsAPointForEveryBin() throws Exception {
		TrackRecord record = record(500);
		SvgCanvas canvas = new SvgCanvas(CalibrationChart.WIDTH, CalibrationChart.HEIGHT);
		CalibrationChart.draw(record, canvas);
		byte[] svg = canvas.bytes();
		Files.write(Path.of("target/calibration.svg"), svg);
		Document document = DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(svg));
		assertThat(document.getElementsByTagName("circle").getLength())
			.isEqualTo(2 + record.calibration().size() + record.calibrationMarket().size());
	}

	@Test
	void drawsTheSameInPixels() throws IOException {
		PngCanvas canvas = new PngCanvas(CalibrationChart.WIDTH, CalibrationChart.HEIGHT);
		CalibrationChart.draw(record(500), canvas);
		byte[] png = canvas.bytes();
		Files.write(Path.of("target/calibration.png"), png);
		assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(2 * CalibrationChart.WIDTH);
	}

	@Test
	void saysThatThereIsNothingYet() {
		SvgCanvas canvas = new SvgCanvas(CalibrationChart.WIDTH, CalibrationChart.HEIGHT);
		CalibrationChart.draw(record(0), canvas);
		assertThat(new String(canvas.bytes(), StandardCharsets.UTF_8)).contains("No answer has been scored yet.");
	}

	@Test
	void keepsLateAnswersApartAndSumsTheOthersUp() {
		TrackRecord record = record(500);
		assertThat(record.answers()).isEqualTo(503);
		assertThat(record.all()).isNotNull().extracting(Standing::n).isEqualTo(450);
		assertThat(record.last48Hours()).isNotNull().extracting(Standing::n).isEqualTo(50);
		for (List<Standing> groups : List.of(record.byCategory(), record.byHorizon(), record.byModel(),
				record.byProgram())) {
			assertThat(groups.stream().mapToInt(Standing::n).sum()).isEqualTo(450);
		}
		assertThat(record.byHorizon()).extracting(Standing::name)
			.containsExactlyInAnyOrder("2 to 7 days", "7 to 30 days", "30 to 90 days", "90 days and more");
		assertThat(record.byCategory()).extracting(Standing::name).contains("unknown", "Sports");
		assertThat(record.byModel()).allSatisfy((standing) -> assertThat(standing.brier().mean())
			.isBetween(standing.brier().low(), standing.brier().high()));
	}

	private static TrackRecord record(int count) {
		Random random = new Random(3);
		List<ScoreRow> rows = IntStream.range(0, count).mapToObj((i) -> row(i, random)).toList();
		return TrackRecord.of(rows, 3, NOW);
	}

	private static ScoreRow row(int i, Random random) {
		boolean late = i % 10 == 0;
		double price = random.nextDouble();
		boolean happened = random.nextDouble() < price;
		double estimate = 0.9 * price + 0.05;
		Score ours = Score.of(estimate, happened);
		Score market = Score.of(price, happened);
		return new ScoreRow("event " + i / 3, (i % 2 == 0) ? "Sports" : null, "statistical/2", "none", NOW,
				NOW.plus(Duration.ofDays(late ? 1 : 2 + i % 120)), late, happened, estimate, price, ours.brier(),
				market.brier(), ours.log(), market.log());
	}

}
