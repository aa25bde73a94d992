package ai.aigg.insights.benchmarks.load;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoadChartTests {

	@Test
	void drawsEverySeriesWithAPointPerRun() throws Exception {
		String svg = LoadChart.svg(List.of(run(100_000, 9_000), run(500_000, 8_000), run(2_000_000, 6_500)));
		Document document = DocumentBuilderFactory.newDefaultInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(svg)));
		assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(3);
		assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(9);
		assertThat(svg).contains("100 k", "500 k", "2 M", "ours 6,500", "20,000");
	}

	@Test
	void drawsASingleRun() {
		assertThat(LoadChart.svg(List.of(run(100_000, 9_000)))).contains("ours 9,000").doesNotContain("NaN");
	}

	private static Map<String, Object> run(int rows, int rate) {
		return Map.of("rows", rows, "rows_per_s", rate, "copy_rows_per_s", 2 * rate, "seed_loop_rows_per_s", 300);
	}

}
