package ai.aigg.insights.simulators.generated;

import java.io.ByteArrayOutputStream;

import tools.jackson.core.JsonGenerator;

/**
 * Writes a generated event as a Gamma object.
 */
final class EventWriter {

	private final SimEvent event;

	EventWriter(SimEvent event) {
		this.event = event;
	}

	/** The event with its markets and tags. */
	byte[] json() {
		ByteArrayOutputStream out = new ByteArrayOutputStream(16_000);
		try (JsonGenerator json = MarketWriter.MAPPER.createGenerator(out)) {
			json.writeStartObject();
			fields(json);
			json.writeArrayPropertyStart("markets");
			for (SimMarket market : this.event.markets()) {
				json.writeStartObject();
				MarketWriter.fields(json, market);
				json.writeEndObject();
			}
			json.writeEndArray();
			tags(json);
			json.writeEndObject();
		}
		return out.toByteArray();
	}

	/** Everything but markets and tags, as embedded in a market. */
	void fields(JsonGenerator json) {
		Totals totals = this.event.totals(this.event.markets().getFirst().now());
		Turnover turnover = totals.turnover();
		Window window = this.event.plan().window();
		boolean closed = totals.closed() == this.event.markets().size();
		json.writeStringProperty("id", Long.toString(this.event.id()));
		json.writeStringProperty("ticker", this.event.slug());
		json.writeStringProperty("slug", this.event.slug());
		json.writeStringProperty("title", this.event.title());
		json.writeStringProperty("description", this.event.rules());
		json.writeStringProperty("resolutionSource", this.event.source());
		json.writeStringProperty("startDate", window.opens().toString());
		json.writeStringProperty("creationDate", window.opens().toString());
		json.writeStringProperty("endDate", window.end().toString());
		json.writeStringProperty("image", "https://images.example.com/polymarket/" + this.event.slug() + ".png");
		json.writeStringProperty("icon", "https://images.example.com/polymarket/" + this.event.slug() + ".png");
		json.writeBooleanProperty("active", true);
		json.writeBooleanProperty("closed", closed);
		json.writeBooleanProperty("archived", false);
		json.writeBooleanProperty("new", false);
		json.writeBooleanProperty("featured", this.event.plan().template().core());
		json.writeBooleanProperty("restricted", true);
		json.writeNumberProperty("liquidity", turnover.liquidity());
		json.writeNumberProperty("volume", turnover.total());
		json.writeNumberProperty("openInterest", 0);
		json.writeStringProperty("createdAt", window.opens().minusSeconds(600).toString());
		json.writeStringProperty("updatedAt", totals.updated().toString());
		json.writeNumberProperty("competitive", 0.9);
		json.writeNumberProperty("volume24hr", turnover.day());
		json.writeNumberProperty("volume1wk", turnover.week());
		json.writeNumberProperty("volume1mo", turnover.month());
		json.writeNumberProperty("volume1yr", turnover.total());
		json.writeBooleanProperty("enableOrderBook", true);
		json.writeNumberProperty("liquidityClob", turnover.liquidity());
		json.writeBooleanProperty("negRisk", this.event.negRisk());
		if (this.event.negRisk()) {
			json.writeStringProperty("negRiskMarketID", Ids.hash(this.event.chance(), this.event.id(), 6));
		}
		json.writeNumberProperty("commentCount", this.event.chance().pick(this.event.key(), 3, 900));
		json.writeBooleanProperty("cyom", false);
		json.writeBooleanProperty("showAllOutcomes", true);
		json.writeBooleanProperty("showMarketImages", true);
		json.writeBooleanProperty("enableNegRisk", this.event.negRisk());
		json.writeBooleanProperty("automaticallyActive", true);
		json.writeBooleanProperty("negRiskAugmented", false);
		json.writeBooleanProperty("pendingDeployment", false);
		json.writeBooleanProperty("deploying", false);
		json.writeBooleanProperty("requiresTranslation", false);
	}

	/** The event's labels. */
	void tags(JsonGenerator json) {
		json.writeArrayPropertyStart("tags");
		for (String template : this.event.plan().template().tags()) {
			String label = Words.fill(template, this.event.plan().words());
			json.writeStartObject();
			json.writeStringProperty("id", Long.toString(tagId(label)));
			json.writeStringProperty("label", label);
			json.writeStringProperty("slug", Words.slug(label));
			json.writeBooleanProperty("forceShow", false);
			json.writeStringProperty("createdAt", "2024-01-02T21:22:21.620Z");
			json.writeStringProperty("updatedAt", "2026-02-06T20:12:40.097768Z");
			json.writeBooleanProperty("requiresTranslation", false);
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static long tagId(String label) {
		return 100_000L + Math.floorMod(Chance.key(label), 900_000);
	}

}
