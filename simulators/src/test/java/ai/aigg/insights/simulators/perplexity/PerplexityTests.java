package ai.aigg.insights.simulators.perplexity;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class PerplexityTests {

	private final Http http;

	PerplexityTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@Test
	void findsArticlesAboutTheMarketThatIsMeant() {
		JsonNode results = search("{\"query\":\"Will Bitcoin hit $150,000 by December 31\",\"max_results\":5}").json()
			.path("results");
		assertThat(results.size()).isEqualTo(5);
		assertThat(results).allSatisfy((result) -> {
			assertThat(result.path("title").asString()).contains("Bitcoin");
			assertThat(result.path("url").asString()).matches("https://[a-z]+\\.example\\.(com|org|net)/.+");
			assertThat(result.path("date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
			assertThat(result.path("last_updated").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
			assertThat(result.path("snippet").asString()).contains("%");
		});
	}

	@Test
	void theSameQueryFindsTheSame() {
		String query = "{\"query\":[\"fed decision rates\",\"unheard of subject xyzzy\"],\"max_results\":20}";
		JsonNode first = search(query).json();
		assertThat(search(query).json()).isEqualTo(first);
		assertThat(first.path("results").size()).isEqualTo(20);
	}

	@Test
	void filtersByDomainAndDate() {
		JsonNode results = search(
				"{\"query\":\"bitcoin\",\"max_results\":20,\"search_domain_filter\":[\"-example.com\"]}")
			.json()
			.path("results");
		assertThat(results).isNotEmpty()
			.noneSatisfy((result) -> assertThat(result.path("url").asString()).contains("example.com"));
		assertThat(search("{\"query\":\"bitcoin\",\"search_before_date_filter\":\"01/01/2020\"}").json()
			.path("results")
			.size()).isZero();
	}

	@Test
	void strangersGetTheRecordedRefusal() {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/perplexity/search", null, "{\"query\":\"x\"}");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json()).isEqualTo(JsonMapper.shared()
			.readTree(
					"""
							{"error":{"message":"Invalid API key provided. Ensure your API key is correct and active.","type":"invalid_api_key","code":401}}"""));
		assertThat(answer.headers().getFirst("x-request-id")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"query\":\"\"}", "{\"query\":[]}", "{\"query\":\"x\",\"max_results\":21}",
			"{\"query\":\"x\",\"search_after_date_filter\":\"2026-01-01\"}" })
	void badRequestsAreRefused(String body) {
		assertThat(search(body).status()).isEqualTo(400);
	}

	@Test
	void theAgentSearchesAndCites() {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/perplexity/v1/agent", "Bearer k",
				"{\"model\":\"perplexity/sonar\",\"input\":\"will bitcoin hit $150,000\",\"tools\":[{\"type\":\"web_search\"}]}");
		JsonNode json = answer.json();
		assertThat(json.path("status").asString()).isEqualTo("completed");
		assertThat(json.path("output").path(0).path("type").asString()).isEqualTo("search_results");
		assertThat(json.path("output").path(0).path("results").path(0).path("id").asInt()).isOne();
		JsonNode content = json.path("output").path(1).path("content").path(0);
		assertThat(content.path("text").asString()).contains("[1]");
		assertThat(content.path("annotations").isEmpty()).isTrue();
		assertThat(json.path("usage").path("cost").path("total_cost").asDouble()).isPositive();
		assertThat(answer.headers().getFirst("x-ratelimit-limit")).isEqualTo("50");
	}

	@Test
	void theAgentKeepsToTheFiltersOfItsTool() {
		JsonNode output = this.http
			.call(HttpMethod.POST, "/perplexity/v1/agent", "Bearer k",
					"""
							{"input":"Question: Will Bitcoin hit $150,000 by December 31?\\nIt is about other words too.","tools":[
							{"type":"web_search","filters":{"search_domain_filter":["-example.com"],"search_after_date_filter":"01/01/2020"}}]}
							""")
			.json()
			.path("output");
		assertThat(output.path(0).path("results")).isNotEmpty().allSatisfy((result) -> {
			assertThat(result.path("title").asString()).contains("Bitcoin");
			assertThat(result.path("url").asString()).doesNotContain("example.com");
		});
	}

	@Test
	void theAgentAnswersWithoutSearchingWhenItHasNoTools() {
		JsonNode output = this.http
			.call(HttpMethod.POST, "/perplexity/v1/responses", "Bearer k", "{\"input\":\"hello\"}")
			.json()
			.path("output");
		assertThat(output.size()).isOne();
		assertThat(output.path(0).path("type").asString()).isEqualTo("message");
	}

	private Http.Answer search(String body) {
		return this.http.call(HttpMethod.POST, "/perplexity/search", "Bearer k", body);
	}

}
