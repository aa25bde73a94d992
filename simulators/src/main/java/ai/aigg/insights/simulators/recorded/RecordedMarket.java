package ai.aigg.insights.simulators.recorded;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.Offers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One recorded market: the facts to find it by, and its object in packed form.
 */
final class RecordedMarket implements MarketView {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final long id;

	private final String slug;

	private final String conditionId;

	private final String question;

	private final List<String> tokenIds;

	private final boolean closed;

	private final @Nullable Instant endDate;

	private final @Nullable Instant startDate;

	private final Instant updatedAt;

	private final double price;

	private final Offers offers;

	private final double volume;

	private final double dayVolume;

	private final double liquidity;

	private final PriceChanges changes;

	private final long eventId;

	private final String eventSlug;

	private final PackedJson packing;

	private final byte[] packed;

	private final int length;

	/**
	 * Reads the facts.
	 * @throws IllegalArgumentException when the object has no numeric id
	 */
	RecordedMarket(JsonNode market, byte[] json, PackedJson packing) {
		this.id = number(market.path("id").asString(""));
		this.slug = market.path("slug").asString("");
		this.conditionId = market.path("conditionId").asString("");
		this.question = market.path("question").asString("");
		this.tokenIds = strings(market.path("clobTokenIds"));
		this.closed = market.path("closed").asBoolean(false);
		this.endDate = instant(market.path("endDate"));
		this.startDate = instant(market.path("startDate"));
		Instant updated = instant(market.path("updatedAt"));
		this.updatedAt = (updated != null) ? updated : Instant.MIN;
		this.price = price(market);
		this.offers = Offers.of(market.path("bestBid").asDouble(0), market.path("bestAsk").asDouble(1),
				market.path("orderPriceMinTickSize").asDouble(0.01));
		this.volume = market.path("volumeNum").asDouble(0);
		this.dayVolume = market.path("volume24hr").asDouble(0);
		this.liquidity = market.path("liquidityNum").asDouble(0);
		this.changes = PriceChanges.of(market);
		JsonNode event = market.path("events").path(0);
		this.eventId = event.isObject() ? number(event.path("id").asString("0")) : 0;
		this.eventSlug = event.path("slug").asString("");
		this.packing = packing;
		this.packed = packing.pack(json);
		this.length = json.length;
	}

	@Override
	public long id() {
		return this.id;
	}

	@Override
	public String slug() {
		return this.slug;
	}

	@Override
	public String conditionId() {
		return this.conditionId;
	}

	@Override
	public String question() {
		return this.question;
	}

	@Override
	public List<String> tokenIds() {
		return this.tokenIds;
	}

	@Override
	public boolean closed() {
		return this.closed;
	}

	@Override
	public @Nullable Instant endDate() {
		return this.endDate;
	}

	@Override
	public double price() {
		return this.price;
	}

	@Override
	public Offers offers() {
		return this.offers;
	}

	@Override
	public double number(MarketNumber number) {
		return switch (number) {
			case ID -> this.id;
			case VOLUME -> this.volume;
			case VOLUME_24H -> this.dayVolume;
			case LIQUIDITY -> this.liquidity;
			case END_DATE -> seconds(this.endDate);
			case START_DATE -> seconds(this.startDate);
		};
	}

	@Override
	public byte[] json(boolean withTags) {
		return this.packing.unpack(this.packed, this.length);
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	PriceChanges changes() {
		return this.changes;
	}

	/** Gamma id of its event, 0 when it names none. */
	long eventId() {
		return this.eventId;
	}

	String eventSlug() {
		return this.eventSlug;
	}

	private static double seconds(@Nullable Instant at) {
		return (at != null) ? at.getEpochSecond() : 0;
	}

	private static long number(String text) {
		return Long.parseLong(text);
	}

	private static double price(JsonNode market) {
		List<String> prices = strings(market.path("outcomePrices"));
		try {
			return prices.isEmpty() ? market.path("lastTradePrice").asDouble(0) : Double.parseDouble(prices.getFirst());
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("outcomePrices: " + ex.getMessage(), ex);
		}
	}

	/** JSON in a string, as Gamma sends lists; anything else is an empty list. */
	private static List<String> strings(JsonNode field) {
		String text = field.asString("");
		if (text.isBlank()) {
			return List.of();
		}
		List<String> strings = new ArrayList<>();
		try {
			for (JsonNode each : MAPPER.readTree(text)) {
				strings.add(each.asString(""));
			}
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("A list in a string does not parse", ex);
		}
		return List.copyOf(strings);
	}

	private static @Nullable Instant instant(JsonNode field) {
		String text = field.asString("");
		if (text.isEmpty()) {
			return null;
		}
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			// Dates have several shapes upstream; those of another one do not sort.
			return null;
		}
	}

}
