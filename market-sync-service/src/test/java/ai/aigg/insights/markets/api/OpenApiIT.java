package ai.aigg.insights.markets.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.aigg.insights.markets.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiIT extends ServiceTest {

	private static final Path COMMITTED = Path.of("src/main/resources/openapi/market-sync-service.json");

	private static final String PROBLEM = "application/problem+json";

	private static final JsonMapper PRETTY = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	@LocalServerPort
	private int port;

	/**
	 * A change of the API is a change of this file. To approve one, run with
	 * {@code -Dopenapi.approve=true}.
	 */
	@Test
	void isTheDocumentThatWasApproved() throws IOException {
		JsonNode document = new ApiClient(this.port).json("/v3/api-docs");
		String pretty = PRETTY.writeValueAsString(PRETTY.treeToValue(document, Object.class)) + "\n";
		if (Boolean.getBoolean("openapi.approve")) {
			Files.createDirectories(COMMITTED.getParent());
			Files.writeString(COMMITTED, pretty);
		}
		assertThat(pretty).isEqualTo(Files.readString(COMMITTED));
	}

	@Test
	void namesTheFieldsAsTheyAreSent() {
		JsonNode document = new ApiClient(this.port).json("/v3/api-docs");
		JsonNode market = document.path("components").path("schemas").path("MarketBody").path("properties");
		assertThat(market.propertyNames()).contains("market_id", "current_probability", "volume_24h", "end_date",
				"winning_outcome", "market_slug", "price_as_of");
		assertThat(market.path("market_id").path("type").asString()).isEqualTo("string");
		assertThat(market.path("current_probability").path("type").asString()).isEqualTo("number");
		JsonNode detailed = document.path("components").path("schemas").path("DetailedMarketBody").path("properties");
		assertThat(detailed.propertyNames()).contains("market_id", "description", "token_ids", "spread");
		assertThat(document.path("paths").propertyNames()).containsExactlyInAnyOrder("/markets", "/markets/search",
				"/markets/match", "/markets/batch", "/markets/{market_id}", "/markets/{market_id}/prices",
				"/markets/{market_id}/related", "/health");
	}

	@Test
	void saysThatEveryQuestionMayEndInAProblem() {
		JsonNode paths = new ApiClient(this.port).json("/v3/api-docs").path("paths");
		assertThat(paths.valueStream().flatMap(JsonNode::valueStream))
			.allMatch((operation) -> operation.path("responses").path("default").path("content").has(PROBLEM));
	}

}
