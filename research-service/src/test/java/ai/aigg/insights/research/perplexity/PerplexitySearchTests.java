package ai.aigg.insights.research.perplexity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

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
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link PerplexitySearch} against an upstream of our own.
 */
class PerplexitySearchTests {

	private static final String PAGES = """
			{"id":"x","server_time":"now","results":[
			{"title":"<b>Newsom</b> leads","url":"https://www.reuters.com/1","snippet":"He\u200B leads.","date":"2026-11-20"},
			{"title":"Two","url":"https://reuters.com/2","snippet":"Second.","date":"2099-01-01"},
			{"title":"Three","url":"https://uk.reuters.com/3","snippet":"Third."},
			{"title":"Forum","url":"https://old.reddit.com/r/x","snippet":"I think so."},
			{"title":"Bad","url":"javascript:alert(1)","snippet":"x"},
			{"title":"Empty","url":"https://apnews.com/1","snippet":" "},
			{"url":"https://apnews.com/2","snippet":"No title.","date":"yesterday","last_updated":"2026-11-21"},
			"nonsense", null, {"title":5,"url":["x"],"snippet":{}}]}
			""";

	private final StubServer upstream = new StubServer();

	@AfterEach
	void stop() {
		this.upstream.close();
	}

	@Test
	void keepsPagesThatMayBeEvidence() {
		this.upstream.answer("/search", 200, PAGES);
		Evidence evidence = provider("key", 2).research(TestMarkets.market(), ResearchType.current());
		assertThat(evidence).isInstanceOfSatisfying(Evidence.Found.class, (found) -> {
			assertThat(found.costUsd()).isEqualByComparingTo("0.005");
			assertThat(found.sources()).extracting(EvidenceSource::url)
				.containsExactly("https://www.reuters.com/1", "https://reuters.com/2", "https://apnews.com/2");
			assertThat(found.sources()).extracting(EvidenceSource::publishedAt)
				.containsExactly(Instant.parse("2026-11-20T00:00:00Z"), null, null);
			assertThat(found.sources()).extracting(EvidenceSource::title)
				.containsExactly("Newsom leads", "Two", "apnews.com");
			assertThat(found.sources().getFirst().snippet()).isEqualTo("He leads.");
			assertThat(found.sources().getFirst().snippetHash()).hasSize(64);
			assertThat(found.findings().path("domains").asInt()).isEqualTo(2);
			assertThat(found.text()).startsWith("Newsom leads (reuters.com, 2026-11-20)\nHe leads.");
		});
	}

	@Test
	void asksAboutTheSubjectWithItsKey() {
		this.upstream.answer("/search", 200, PAGES);
		provider(" key ", 0).research(TestMarkets.market(), ResearchType.current());
		assertThat(this.upstream.asked()).singleElement().satisfies((asked) -> {
			assertThat(asked.authorization()).isEqualTo("Bearer key");
			JsonNode body = EventJson.mapper().readTree(asked.body());
			assertThat(body.path("query").asString())
				.isEqualTo("Will Gavin Newsom win the 2028 Democratic presidential nomination?");
			assertThat(body.path("max_results").asInt()).isEqualTo(10);
			assertThat(body.path("search_domain_filter").valueStream().map(JsonNode::asString))
				.containsExactly("-reddit.com");
			assertThat(body.path("search_recency_filter").asString()).isEqualTo("month");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			401 | {"error":{"message":"Invalid API key"}}      | REFUSED       | 1
			402 | {}                                           | OUT_OF_CREDIT | 1
			429 | {"error":"insufficient_quota"}               | OUT_OF_CREDIT | 1
			429 | {"error":"Too many requests"}                | RATE_LIMITED  | 2
			500 | <html>oops</html>                            | UNREACHABLE   | 2
			200 | <html>oops</html>                            | UNREADABLE    | 1
			200 | {"results":[]}                               | NOTHING_FOUND | 1
			200 | {"results":"none"}                           | NOTHING_FOUND | 1
			200 | null                                         | NOTHING_FOUND | 1
			""")
	void saysWhyThereIsNothing(int status, String body, MissingReason reason, int calls) {
		this.upstream.answer("/search", status, body);
		Evidence evidence = provider("key", 1).research(TestMarkets.market(), ResearchType.current());
		assertThat(evidence).isInstanceOfSatisfying(Evidence.Missing.class,
				(missing) -> assertThat(missing.reason()).isEqualTo(reason));
		assertThat(this.upstream.asked()).hasSize(calls);
	}

	@Test
	void survivesSilenceAndHalfAnswers() {
		PerplexitySearch provider = provider("key", 0);
		this.upstream.hang("/search");
		assertThat(provider.research(TestMarkets.market(), ResearchType.current()))
			.isEqualTo(new Evidence.Missing(MissingReason.UNREACHABLE));
		this.upstream.truncate("/search");
		assertThat(provider.research(TestMarkets.market(), ResearchType.current()))
			.isEqualTo(new Evidence.Missing(MissingReason.UNREACHABLE));
	}

	@Test
	void leavesTheUpstreamAloneAfterARefusal() {
		this.upstream.answer("/search", 401, "{}");
		PerplexitySearch provider = provider("key", 1);
		provider.research(TestMarkets.market(), ResearchType.current());
		assertThat(provider.research(TestMarkets.market("Another question?", "rules"), ResearchType.current()))
			.isEqualTo(new Evidence.Missing(MissingReason.REFUSED));
		assertThat(this.upstream.asked()).hasSize(1);
	}

	@Test
	void isSilentWithoutAKey() {
		assertThat(provider(" ", 0).active()).isFalse();
		assertThat(provider("key", 0).active()).isTrue();
	}

	@Test
	void keepsItsKeyOutOfLogs() {
		assertThat(settings("very-secret").toString()).doesNotContain("very-secret").contains("key=set");
	}

	@Test
	void looksIntoThePastThroughTheDateFilters() {
		this.upstream.answer("/search", 200, """
				{"results":[{"title":"Before","url":"https://reuters.com/1","snippet":"Known.","date":"2026-03-04"},
				{"title":"That day","url":"https://apnews.com/2","snippet":"Perhaps later.","date":"2026-03-05"},
				{"title":"No date","url":"https://bbc.co.uk/3","snippet":"Any time.","last_updated":"2026-01-01"}]}
				""");
		Evidence evidence = provider("key", 0).research(TestMarkets.market(),
				new ResearchType.Historical(Instant.parse("2026-03-05T18:00:00Z")));
		assertThat(evidence).isInstanceOfSatisfying(Evidence.Found.class,
				(found) -> assertThat(found.sources()).extracting(EvidenceSource::title).containsExactly("Before"));
		JsonNode body = EventJson.mapper().readTree(this.upstream.asked().getFirst().body());
		assertThat(body.path("search_before_date_filter").asString()).isEqualTo("03/05/2026");
		assertThat(body.path("search_after_date_filter").asString()).isEqualTo("02/05/2026");
		assertThat(body.has("search_recency_filter")).isFalse();
	}

	private PerplexitySearch provider(String key, int retries) {
		PerplexitySettings settings = settings(key);
		return new PerplexitySearch(TestUpstreams.clients(), TestPerplexity.upstream(this.upstream, retries), settings,
				new Standstill(settings), Clock.fixed(TestMarkets.NOW, ZoneOffset.UTC));
	}

	private static PerplexitySettings settings(String key) {
		return TestPerplexity.settings(key);
	}

}
