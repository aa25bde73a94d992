package ai.aigg.insights.gateway.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import ai.aigg.insights.schema.events.Probability;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartPainterTests {

	private static final int WHITE = 0xFFFFFF;

	private static final int PRICE = 0x1D5FD1;

	private static final int OURS = 0xC2410C;

	private final ChartPainter painter = new ChartPainter();

	@Test
	void aChartShowsThePriceAndOurEstimate() throws IOException {
		BufferedImage image = drawn("month", Charts.month());
		assertThat(image.getWidth()).isEqualTo(1200);
		assertThat(image.getHeight()).isEqualTo(675);
		assertThat(pixels(image, PRICE)).isGreaterThan(2000);
		assertThat(pixels(image, OURS)).isGreaterThan(500);
		assertThat(pixels(image, WHITE)).isGreaterThan(600_000);
	}

	@Test
	void theSameChartIsTheSameBytes() {
		assertThat(this.painter.png(Charts.month())).isEqualTo(new ChartPainter().png(Charts.month()))
			.hasSizeLessThan(200_000);
		Chart other = Charts.of("Another?", "Yes", Charts.walk(200), 0.09, 0.05, 0.14);
		assertThat(this.painter.png(other)).isNotEqualTo(this.painter.png(Charts.month()));
	}

	@Test
	void aLongTitleLosesItsMiddleAndStaysWithinThePicture() throws IOException {
		BufferedImage image = drawn("long",
				Charts.of("Will the " + "very ".repeat(50) + "long question about a candidate end before April 2027?",
						"Łódź Świętokrzyska Ωmega", Charts.walk(1000), 0.345, 0.212, 0.467));
		assertThat(IntStream.range(0, 675).filter((y) -> image.getRGB(1190, y) << 8 != WHITE << 8)).isEmpty();
		assertThat(IntStream.range(0, 150).filter((y) -> image.getRGB(50, y) << 8 != WHITE << 8)).isNotEmpty();
	}

	@Test
	void onePriceIsALine() throws IOException {
		List<PricePoint> one = List.of(new PricePoint(Charts.NOW.minus(Duration.ofMinutes(3)), Probability.of(0.995)));
		assertThat(pixels(drawn("one", Charts.of("", "", one, 0.99, 0.97, 1)), PRICE)).isGreaterThan(1000);
	}

	private BufferedImage drawn(String name, Chart chart) throws IOException {
		byte[] png = this.painter.png(chart);
		Files.createDirectories(Path.of("target", "charts"));
		Files.write(Path.of("target", "charts", name + ".png"), png);
		return ImageIO.read(new ByteArrayInputStream(png));
	}

	private static long pixels(BufferedImage image, int color) {
		return IntStream.range(0, image.getWidth() * image.getHeight())
			.filter((i) -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & WHITE) == color)
			.count();
	}

}
