package ai.aigg.insights.research.perplexity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import ai.aigg.insights.research.SharedData;
import ai.aigg.insights.research.StubServer;
import ai.aigg.insights.research.TestMarkets;
import ai.aigg.insights.research.TestUpstreams;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.EvidenceSource;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.schema.events.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link PerplexityAgent} against an upstream of our own and recorded answers.
 */
class PerplexityAgentTests {

	private static final String TWO_SEARCHES = """
			{"status":"completed","model":"perplexity/sonar-2026","output":[
			{"type":"skill_loaded","results":[{"url":"https://no.example/"}]},
			{"type":"search_results","results":[
			{"id":1,"title":"One","url":"https://reuters.com/1","snippet":"First.","date":"2026-11-01"},
			{"id":2,"title":"Forum","url":"https://www.reddit.com/r/x","snippet":"I think."}]},
			{"type":"search_results","results":[
			{"id":1,"title":"Three","url":"https://apnews.com/3","snippet":"Third."}]},
			{"type":"message","content":[{"type":"output_text","annotations":[],
			"text":"So it is.[web:3] Forums agree [2]. **Both**[1, web:3]\\n\\nIt ends <b>soon</b>.[9][web:0]"},{"type":"refusal"}]}],
			"usage":{"cost":{"currency":"USD","total_cost":0.0074991}}}
			""";

	private final StubServer upstream = new StubServer();

	@AfterEach
	void stop() {
		this.upstream.close();
	}

	@Test
	void resolvesItsCitationsAgainstAllSearches() {
		this.upstream.answer("/v1/agent", 200, TWO_SEARCHES);
		assertThat(research()).isInstanceOfSatisfying(Evidence.Found.class, (found) -> {
			assertThat(found.sources()).extracting(EvidenceSource::url)
				.containsExactly("https://apnews.com/3", "https://reuters.com/1");
			assertThat(found.text()).isEqualTo("So it is. [1] Forums agree. **Both** [2][1]\nIt ends soon .");
			assertThat(found.model()).isEqualTo("perplexity/sonar-2026");
			assertThat(found.costUsd()).isEqualByComparingTo("0.0075");
			assertThat(found.findings().path("cited").asInt()).isEqualTo(2);
			assertThat(found.findings().path("unresolved").asInt()).isEqualTo(2);
		});
	}

	@Test
	void pinsTheModelAndForcesTheSearch() {
		this.upstream.answer("/v1/agent", 200, TWO_SEARCHES);
		research();
		JsonNode body = EventJson.mapper().readTree(this.upstream.asked().getFirst().body());
		assertThat(body.path("model").asString()).isEqualTo("perplexity/sonar");
		assertThat(body.has("preset")).isFalse();
		assertThat(body.path("tool_choice").asString()).isEqualTo("required");
		assertThat(body.path("store").asBoolean(true)).isFalse();
		JsonNode tool = body.path("tools").path(0);
		assertThat(tool.path("type").asString()).isEqualTo("web_search");
		assertThat(tool.path("filters").path("search_domain_filter").path(0).asString()).isEqualTo("-reddit.com");
		assertThat(tool.path("filters").path("search_recency_filter").asString()).isEqualTo("month");
		assertThat(this.upstream.asked().getFirst().authorization()).isEqualTo("Bearer key");
	}

	@Test
	void asksAboutTheSubjectAndNotAboutAMarket() {
		String request = provider().request(TestMarkets.market(), ResearchType.current());
		assertThat(request).contains("Will Gavin Newsom win the 2028 Democratic presidential nomination?",
				"22 December 2026");
		assertThat(request.toLowerCase(Locale.ROOT)).doesNotContain("market", "polymarket", "odds", "trader", " bet",
				"price");
	}

	@Test
	void looksIntoThePastThroughTheDateFilter() {
		JsonNode body = EventJson.mapper()
			.readTree(provider().request(TestMarkets.market(),
					new ResearchType.Historical(Instant.parse("2026-03-05T18:00:00Z"))));
		JsonNode filters = body.path("tools").path(0).path("filters");
		assertThat(filters.path("search_before_date_filter").asString()).isEqualTo("03/05/2026");
		assertThat(filters.path("search_after_date_filter").asString()).isEqualTo("02/05/2026");
		assertThat(body.path("input").asString()).contains("Today is 5 March 2026");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					200 | {"status":"failed","error":{"message":"no"},"output":[]}           | UNREACHABLE
					200 | {"status":"cancelled","output":[]}                                 | UNREACHABLE
					200 | {"status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"I know."}]}]} | NOTHING_FOUND
					200 | {"status":"completed","output":[{"type":"search_results","results":[]}]} | NOTHING_FOUND
					200 | {"status":"completed","output":"x"}                                | NOTHING_FOUND
					200 | {"object":"chat.completion","choices":[]}                          | UNREADABLE
					200 | <html>                                                             | UNREADABLE
					429 | {"error":"slow down"}                                              | RATE_LIMITED
					402 | {"detail":"pay"}                                                   | OUT_OF_CREDIT
					504 | <html>                                                             | UNREACHABLE
					""")
	void saysWhyThereIsNothing(int status, String body, MissingReason reason) {
		this.upstream.answer("/v1/agent", status, body);
		assertThat(research()).isInstanceOfSatisfying(Evidence.Missing.class,
				(missing) -> assertThat(missing.reason()).isEqualTo(reason));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"much\"", "-1", "1e40", "null", "101" })
	void countsWhatWasSetAsideWhenTheBillMakesNoSense(String cost) {
		this.upstream.answer("/v1/agent", 200, TWO_SEARCHES.replace("0.0074991", cost));
		assertThat(research().costUsd()).isEqualByComparingTo("0.02");
	}

	@Test
	void readsTheRecordedAnswer() {
		this.upstream.answer("/v1/agent", 200, recorded("agent-web-search.json"));
		assertThat(research()).isInstanceOfSatisfying(Evidence.Found.class, (found) -> {
			assertThat(found.model()).isEqualTo("openai/gpt-6-luna");
			assertThat(found.costUsd()).isEqualByComparingTo("0.00119");
			assertThat(found.sources().getFirst().url()).isEqualTo("https://www.typescriptlang.org/");
			assertThat(found.sources()).hasSize(5).extracting(EvidenceSource::domain).contains("wikipedia.org");
			assertThat(found.text()).startsWith("The official TypeScript website").endsWith("syntax for types. [1]");
			assertThat(found.findings().path("unresolved").asInt()).isZero();
		});
	}

	@Test
	void understandsTheRecordedRefusal() {
		this.upstream.answer("/v1/agent", 401, recorded("error-401-invalid-key.json"));
		assertThat(research()).isEqualTo(new Evidence.Missing(MissingReason.REFUSED));
	}

	@ParameterizedTest
	@ValueSource(strings = { "perplexity-usage-raw-live.json", "perplexity-citations.json", "perplexity-text.json",
			"perplexity-citations.chunks.txt", "perplexity-text.chunks.txt" })
	void takesAnswersOfTheRetiredApiForNoAnswers(String file) {
		this.upstream.answer("/v1/agent", 200, recorded(file));
		assertThat(research()).isEqualTo(new Evidence.Missing(MissingReason.UNREADABLE));
	}

	@Test
	void usesTheNamesOfARecordedRequestThatWasAccepted() {
		JsonNode accepted = EventJson.mapper().readTree(recorded("request-with-filters-accepted-200.json"));
		JsonNode ours = EventJson.mapper().readTree(provider().request(TestMarkets.market(), ResearchType.current()));
		JsonNode tool = accepted.path("tools").path(0);
		assertThat(ours.propertyNames()).contains("input", "max_output_tokens", "tools");
		assertThat(ours.path("tools").path(0).propertyNames())
			.containsExactlyInAnyOrderElementsOf(tool.propertyNames());
		assertThat(ours.path("tools").path(0).path("filters").propertyNames())
			.containsAll(tool.path("filters").propertyNames());
	}

	private Evidence research() {
		return provider().research(TestMarkets.market(), ResearchType.current());
	}

	private PerplexityAgent provider() {
		PerplexitySettings settings = TestPerplexity.settings("key");
		return new PerplexityAgent(TestUpstreams.clients(), TestPerplexity.upstream(this.upstream, 0), settings,
				TestPerplexity.agent(), new Standstill(settings), Clock.fixed(TestMarkets.NOW, ZoneOffset.UTC));
	}

	private static String recorded(String file) {
		return new String(SharedData.read("llm/perplexity/" + file), StandardCharsets.UTF_8);
	}

}
