package ai.aigg.insights.simulators.recorded;

import java.util.Comparator;
import java.util.List;

import ai.aigg.insights.simulators.market.EventView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event that recorded markets name, put together from them.
 *
 * @param id Gamma id
 * @param slug address
 * @param markets its recorded markets
 */
record RecordedEvent(long id, String slug, List<RecordedMarket> markets) implements EventView {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	@Override
	public boolean closed() {
		return this.markets.stream().allMatch(RecordedMarket::closed);
	}

	@Override
	public byte[] json() {
		RecordedMarket latest = this.markets.stream()
			.max(Comparator.comparing(RecordedMarket::updatedAt))
			.orElseThrow();
		JsonNode event = MAPPER.readTree(latest.json(false)).path("events").path(0);
		ObjectNode json = MAPPER.createObjectNode();
		event.properties().forEach((field) -> json.set(field.getKey(), field.getValue()));
		ArrayNode nested = json.putArray("markets");
		for (RecordedMarket market : this.markets) {
			ObjectNode node = (ObjectNode) MAPPER.readTree(market.json(false));
			node.remove("events");
			nested.add(node);
		}
		return MAPPER.writeValueAsBytes(json);
	}

}
