package ai.aigg.insights.markets.live.socket;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the text frames of the market channel, and counts what it cannot use. What they
 * look like: Polymarket's documentation of the channel, and the schemas of its own SDK.
 */
final class FrameReader {

	/**
	 * Longest id that is believed: tokens have 78 digits, condition ids 66 characters.
	 */
	private static final int MAX_ID = 100;

	private static final int MAX_DECIMAL = 40;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxStringLength(200_000)
				.maxNumberLength(100)
				.maxNestingDepth(20)
				.build())
			.build())
		.build();

	private final Consumer<FrameKind> counter;

	/**
	 * Prepares a reader.
	 * @param counter is told of every message, one element of an array being a message
	 */
	FrameReader(Consumer<FrameKind> counter) {
		this.counter = counter;
	}

	/**
	 * Reads a frame.
	 * @param text the frame; hostile
	 * @return what it says, in its order; nothing when it is no use
	 */
	List<MarketEvent> read(String text) {
		if (text.isBlank() || "PONG".equalsIgnoreCase(text.strip())) {
			this.counter.accept(FrameKind.PONG);
			return List.of();
		}
		List<MarketEvent> events = new ArrayList<>();
		try {
			JsonNode root = MAPPER.readTree(text);
			Stream<JsonNode> messages = root.isArray() ? root.valueStream() : Stream.of(root);
			messages.forEach((message) -> read(message, events));
		}
		catch (JacksonException ex) {
			this.counter.accept(FrameKind.GARBAGE);
		}
		return events;
	}

	private void read(JsonNode message, List<MarketEvent> events) {
		if (!message.isObject()) {
			this.counter.accept(FrameKind.GARBAGE);
			return;
		}
		FrameKind kind = FrameKind.of(message.path("event_type").asString(""));
		boolean understood = switch (kind) {
			case BOOK -> add(book(message), events);
			case PRICE_CHANGE -> addChanges(message, events);
			case BEST_BID_ASK -> add(top(message, message), events);
			case LAST_TRADE_PRICE -> add(trade(message), events);
			case NEW_MARKET -> add(newMarket(message), events);
			case MARKET_RESOLVED -> add(resolved(message), events);
			case TICK_SIZE_CHANGE, UNKNOWN, MALFORMED, PONG, GARBAGE, OVERSIZED -> true;
		};
		this.counter.accept(understood ? kind : FrameKind.MALFORMED);
	}

	private static boolean add(@Nullable MarketEvent event, List<MarketEvent> events) {
		return event != null && events.add(event);
	}

	private static boolean addChanges(JsonNode message, List<MarketEvent> events) {
		JsonNode changes = message.path("price_changes");
		boolean understood = changes.isArray() && !changes.isEmpty();
		for (JsonNode change : changes) {
			understood &= add(top(change, message), events);
		}
		return understood;
	}

	private static @Nullable MarketEvent book(JsonNode message) {
		String token = id(message, "asset_id");
		if (token == null || !message.path("bids").isArray() || !message.path("asks").isArray()) {
			return null;
		}
		// The best level comes last, but that is not worth relying on.
		Probability bid = levels(message.path("bids")).max(Comparator.naturalOrder()).orElse(null);
		Probability ask = levels(message.path("asks")).min(Comparator.naturalOrder()).orElse(null);
		return isCrossed(bid, ask) ? null
				: new MarketEvent.Book(token, bid, ask, price(message, "last_trade_price"), at(message));
	}

	private static Stream<Probability> levels(JsonNode side) {
		return side.valueStream()
			.filter((level) -> !isZero(level.path("size").asString("")))
			.map((level) -> price(level, "price"))
			.filter(FrameReader::isLevel)
			.mapMulti((price, sink) -> {
				if (price != null) {
					sink.accept(price);
				}
			});
	}

	private static @Nullable MarketEvent top(JsonNode change, JsonNode message) {
		String token = id(change, "asset_id");
		boolean says = !text(change, "best_bid").isEmpty() || !text(change, "best_ask").isEmpty();
		if (token == null || !says) {
			return null;
		}
		Probability bid = price(change, "best_bid");
		Probability ask = price(change, "best_ask");
		// A bid of 0 and an ask of 1 (or 0) stand for an empty side.
		bid = isLevel(bid) ? bid : null;
		ask = isLevel(ask) ? ask : null;
		return isCrossed(bid, ask) ? null : new MarketEvent.Top(token, bid, ask, at(message));
	}

	private static @Nullable MarketEvent trade(JsonNode message) {
		String token = id(message, "asset_id");
		Probability price = price(message, "price");
		return (token != null && price != null) ? new MarketEvent.Trade(token, price, at(message)) : null;
	}

	private static @Nullable MarketEvent newMarket(JsonNode message) {
		String id = id(message, "id");
		return (id != null) ? new MarketEvent.NewMarket(id) : null;
	}

	private static @Nullable MarketEvent resolved(JsonNode message) {
		String id = id(message, "market");
		return (id != null) ? new MarketEvent.Resolved(id) : null;
	}

	private static boolean isLevel(@Nullable Probability price) {
		return price != null && price.value().signum() > 0 && price.value().compareTo(BigDecimal.ONE) < 0;
	}

	private static boolean isCrossed(@Nullable Probability bid, @Nullable Probability ask) {
		return bid != null && ask != null && bid.compareTo(ask) > 0;
	}

	private static @Nullable String id(JsonNode node, String name) {
		String text = text(node, name);
		return (text.isEmpty() || text.length() > MAX_ID) ? null : text;
	}

	private static String text(JsonNode node, String name) {
		JsonNode value = node.path(name);
		return value.isValueNode() ? value.asString("").strip() : "";
	}

	private static boolean isZero(String size) {
		BigDecimal value = decimal(size);
		return value != null && value.signum() == 0;
	}

	private static @Nullable Probability price(JsonNode node, String name) {
		BigDecimal value = decimal(text(node, name));
		return (value != null && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0) ? new Probability(value)
				: null;
	}

	private static @Nullable BigDecimal decimal(String text) {
		if (text.isEmpty() || text.length() > MAX_DECIMAL) {
			return null;
		}
		try {
			BigDecimal value = new BigDecimal(text);
			// Rounding 1e-999999999 would cost as many digits.
			return (Math.abs(value.scale()) <= 2 * MAX_DECIMAL) ? value : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static long at(JsonNode message) {
		BigDecimal millis = decimal(text(message, "timestamp"));
		return (millis != null && millis.signum() > 0 && millis.precision() - millis.scale() <= 15) ? millis.longValue()
				: 0;
	}

}
