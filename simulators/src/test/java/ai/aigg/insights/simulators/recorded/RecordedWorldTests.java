package ai.aigg.insights.simulators.recorded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import ai.aigg.insights.simulators.market.WorldRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class RecordedWorldTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private static final String OPEN = market("12", "open", false, "2026-02-01T00:00:00Z", "0.3");

	@TempDir
	Path folder;

	@Test
	void servesLinesUnchangedAndKeepsTheLatestSnapshot() throws IOException {
		String latest = market("12", "open", false, "2026-02-02T00:00:00.5Z", "0.4");
		RecordedWorld world = load(
				String.join("\n", OPEN, latest, OPEN, market("7", "done", true, "2026-01-01T00:00:00Z", "1")));
		assertThat(world.markets()).hasSize(2);
		MarketView market = world.marketBySlug("open").orElseThrow();
		assertThat(new String(market.json(true), StandardCharsets.UTF_8)).isEqualTo(latest);
		assertThat(market.price()).isEqualTo(0.4);
		assertThat(world.marketByCondition("0x12")).get().isSameAs(market);
		assertThat(world.outcomeByToken("122")).contains(new OutcomeToken(market, 1));
	}

	@Test
	void linesThatAreNoMarketsAreCountedAndSkipped() throws IOException {
		RecordedWorld world = load(String.join("\n", "{\"id\":", OPEN, "", "[]", "{\"question\":\"no id\"}",
				"{\"id\":\"0x1\"}", "{\"id\":\"5\",\"outcomePrices\":\"[oops\"}", "garbage"));
		assertThat(world.markets()).hasSize(1);
		assertThat(world.status().skipped()).isEqualTo(6);
		assertThat(world.status().open()).isOne();
		assertThat(world.status().mode()).isEqualTo("recorded");
	}

	@Test
	void readsGzip() throws IOException {
		Path file = this.folder.resolve("markets.jsonl.gz");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			out.write(OPEN.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(RecordedWorld.load(file, CLOCK).markets()).hasSize(1);
	}

	@Test
	void aMissingOrEmptyFileIsExplained() throws IOException {
		assertThatThrownBy(() -> RecordedWorld.load(this.folder.resolve("absent"), CLOCK))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("does not exist or cannot be read");
		Path empty = Files.writeString(this.folder.resolve("empty"), "nonsense\n");
		assertThatThrownBy(() -> RecordedWorld.load(empty, CLOCK)).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("holds no market");
	}

	@Test
	void eventsAreGatheredFromTheirMarkets() throws IOException {
		RecordedWorld world = load(OPEN + "\n" + market("7", "done", true, "2026-01-01T00:00:00Z", "1"));
		JsonNode event = JsonMapper.shared().readTree(world.events().firstEntry().getValue().json());
		assertThat(event.path("title").asString()).isEqualTo("An event");
		assertThat(event.path("markets").size()).isEqualTo(2);
		assertThat(event.path("markets").path(0).has("events")).isFalse();
		assertThat(world.events().firstEntry().getValue().closed()).isFalse();
	}

	@Test
	void pathsFollowTheRecordedChangesAndBeginFlat() throws IOException {
		RecordedWorld world = load(OPEN);
		MarketView market = world.marketBySlug("open").orElseThrow();
		List<PricePoint> path = world.history(new OutcomeToken(market, 0), NOW.minus(Duration.ofDays(10)), NOW,
				Duration.ofDays(1));
		assertThat(path).hasSize(11);
		assertThat(path.getLast().p()).isEqualTo(0.3);
		assertThat(path.get(9).p()).isEqualTo(0.2);
		assertThat(path.get(3).p()).isEqualTo(0.5);
		assertThat(path.getFirst().p()).isEqualTo(0.5);
		assertThat(world.history(new OutcomeToken(market, 1), NOW, NOW, Duration.ofDays(1)).getFirst().p())
			.isEqualTo(0.7);
	}

	@Test
	void recordedMarketsStandStill() throws IOException {
		RecordedWorld world = load(OPEN);
		assertThatThrownBy(() -> world.advance(1)).isInstanceOf(WorldRefusal.class);
		assertThatThrownBy(() -> world.resolve(12, "Yes")).isInstanceOf(WorldRefusal.class);
	}

	@Test
	void holdsEveryRecordedMarket() {
		Path file = Path.of(System.getProperty("aigg.shared", "../../shared"),
				"data/polymarket/gamma-markets.jsonl.gz");
		assumeTrue(Files.exists(file), "skipped: the recorded markets are not here");
		RecordedWorld world = RecordedWorld.load(file, CLOCK);
		assertThat(world.markets()).hasSize(1_674);
		assertThat(world.status().skipped()).isZero();
		assertThat(world.markets().values()).allSatisfy((market) -> {
			JsonNode json = JsonMapper.shared().readTree(market.json(false));
			assertThat(json.path("id").asString()).isEqualTo(Long.toString(market.id()));
			assertThat(json.path("closed").asBoolean()).isEqualTo(market.closed());
		});
		assertThat(world.events().values()).allSatisfy((event) -> assertThat(event.json()).isNotEmpty());
	}

	private RecordedWorld load(String lines) throws IOException {
		return RecordedWorld.load(Files.writeString(this.folder.resolve("markets.jsonl"), lines), CLOCK);
	}

	private static String market(String id, String slug, boolean closed, String updatedAt, String price) {
		return """
				{"id":"%s", "question":"Will it?","conditionId":"0x%s","slug":"%s","closed":%s,"updatedAt":"%s","outcomePrices":"[\\"%s\\", \\"0\\"]",\
				"clobTokenIds":"[\\"%s1\\", \\"%s2\\"]","oneDayPriceChange":0.1,"oneWeekPriceChange":-0.2,"unknown":{"a":[1]},\
				"events":[{"id":"99","slug":"an-event","title":"An event"}]}"""
			.formatted(id, id, slug, closed, updatedAt, price, id, id);
	}

}
