package ai.aigg.insights.simulators.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordedMarketsServedTests {

	private static final String LINE = "{\"id\":\"42\", \"question\":\"Will recorded markets be served?\",\"slug\":\"served\",\"conditionId\":\"0x42\","
			+ "\"closed\":false,\"outcomes\":\"[\\\"Yes\\\", \\\"No\\\"]\",\"outcomePrices\":\"[\\\"0.25\\\", \\\"0.75\\\"]\",\"clobTokenIds\":\"[\\\"111\\\", \\\"222\\\"]\","
			+ "\"bestBid\":0.24,\"bestAsk\":0.26,\"surprise\":null,\"events\":[{\"id\":\"7\",\"slug\":\"e\"}]}";

	@TempDir
	Path folder;

	@Test
	void everyEndpointServesThem() throws IOException {
		Path file = Files.writeString(this.folder.resolve("m.jsonl"), LINE + "\nbroken\n");
		try (ConfigurableApplicationContext context = start(file)) {
			Http http = new Http(
					Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port"))));
			assertThat(http.get("/gamma/markets/keyset?closed=false").text()).isEqualTo("{\"markets\":[" + LINE + "]}");
			assertThat(http.get("/gamma/markets/42").text()).isEqualTo(LINE);
			JsonNode token = http.get("/clob/markets/0x42").json().path("tokens").path(1);
			assertThat(token.path("price").asDouble()).isEqualTo(0.75);
			assertThat(http.get("/clob/book?token_id=222").json().path("bids").path(4).path("price").asString())
				.isEqualTo("0.74");
			assertThat(http.get("/sim/world").json().path("skipped").asInt()).isOne();
			assertThat(http.get("/gamma/events/7").json().path("markets").size()).isOne();
			assertThat(http.call(HttpMethod.POST, "/sim/world/advance", null, "{\"ticks\":1}").status()).isEqualTo(400);
			assertThat(http
				.call(HttpMethod.POST, "/perplexity/search", "Bearer k", "{\"query\":\"recorded markets served\"}")
				.text()).contains("Will recorded markets be served");
		}
	}

	@Test
	void aMissingFileStopsTheStartWithASentence() {
		assertThatThrownBy(() -> start(this.folder.resolve("none.jsonl")))
			.hasRootCauseInstanceOf(IllegalStateException.class)
			.rootCause()
			.hasMessageContaining("none.jsonl does not exist or cannot be read; check aigg.simulators.markets-file.");
	}

	private static ConfigurableApplicationContext start(Path file) {
		return SimulatorsApplication.configure(new SpringApplicationBuilder())
			.run("--server.port=0", "--aigg.simulators.markets-file=" + file);
	}

}
