package ai.aigg.insights.markets.drift;

import java.util.stream.IntStream;

import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.schema.events.EventJson;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class SentinelTests {

	private static final String MARKET = """
			{"id":"1","question":"Q","conditionId":"0x1","slug":"s","description":"d","outcomes":"[]","active":true,
			 "closed":false,"createdAt":"2026-01-01T00:00:00Z","clobTokenIds":"[]","volumeNum":1.5,"liquidityNum":2,
			 "feeType":null,"events":[{"id":"7","volume":3.5}]}""";

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Sentinel sentinel = new Sentinel(this.meters);

	@Test
	void hasNothingToSayAboutWhatItKnows() {
		this.sentinel.look(market());
		assertThat(this.meters.getMeters()).isEmpty();
	}

	@Test
	void countsWhatIsNewMissingOrOfAnotherType() {
		ObjectNode market = market();
		market.put("comboScore", 7);
		market.put("volumeNum", "1.5");
		market.remove("slug");
		((ObjectNode) market.path("events").path(0)).put("volume", "3.5").put("mood", "good");
		this.sentinel.look(market);
		this.sentinel.look(market);
		assertThat(count("unknown", "comboScore")).isEqualTo(2);
		assertThat(count("retyped", "volumeNum")).isEqualTo(2);
		assertThat(count("missing", "slug")).isEqualTo(2);
		assertThat(count("retyped", "events.volume")).isEqualTo(2);
		assertThat(count("unknown", "events.mood")).isEqualTo(2);
		assertThat(this.meters.getMeters()).hasSize(5);
	}

	@Test
	void expectsLessOfAClosedMarket() {
		ObjectNode market = market();
		market.put("closed", true);
		market.remove("clobTokenIds");
		this.sentinel.look(market);
		assertThat(this.meters.getMeters()).isEmpty();
	}

	@Test
	void givesOnlySoManyNamesACounter() {
		IntStream.range(0, 500).forEach((number) -> this.sentinel.look(market().put("field" + number, 1)));
		this.sentinel.look(market().put("no name\n\"at all\"", 1));
		assertThat(this.meters.getMeters()).hasSizeLessThanOrEqualTo(Drifts.MAX_NAMES + 1)
			.extracting(Meter::getId)
			.anyMatch((id) -> "other".equals(id.getTag("field")));
		assertThat(count("unknown", "other")).isEqualTo(501 - Drifts.MAX_NAMES);
	}

	@Test
	void knowsEveryRecordedField() {
		for (JsonNode market : SharedData.objects("data/polymarket/gamma-markets.jsonl.gz")) {
			// A mark of whoever recorded it.
			((ObjectNode) market).remove("_sync");
			market.path("events").forEach((event) -> ((ObjectNode) event).remove("_sync"));
			this.sentinel.look(market);
		}
		assertThat(this.meters.getMeters()).extracting((meter) -> meter.getId().getTags().toString()).isEmpty();
	}

	private double count(String kind, String field) {
		return this.meters.get("markets.drift").tag("kind", kind).tag("field", field).counter().count();
	}

	private static ObjectNode market() {
		return (ObjectNode) EventJson.mapper().readTree(MARKET);
	}

}
