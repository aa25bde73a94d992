package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.schema.events.EventJson;

import tools.jackson.databind.JsonNode;

/**
 * Reads answers of the CLOB; what cannot be right in them is left out, point by point.
 */
final class ClobReader {

	private static final int MOST_POINTS = 10_000;

	private static final int MOST_LEVELS = 2_000;

	private static final int LONGEST_NUMBER = 40;

	private ClobReader() {
	}

	/**
	 * Reads {@code {"history":[{"t":1770476912,"p":0.225}]}}: seconds and dollars.
	 * @param body the answer
	 * @return points in order of time
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 * @throws IllegalArgumentException when it is something else
	 */
	static List<PricePoint> history(byte[] body) {
		JsonNode history = EventJson.mapper().readTree(body).path("history");
		if (!history.isArray()) {
			throw new IllegalArgumentException("A price history has the list 'history'");
		}
		List<PricePoint> points = new ArrayList<>();
		for (JsonNode point : history) {
			JsonNode seconds = point.path("t");
			Optional<BigDecimal> price = number(point.path("p"));
			if (seconds.isIntegralNumber() && seconds.canConvertToInt() && price.filter(ClobReader::isPrice).isPresent()
					&& points.size() < MOST_POINTS) {
				points.add(new PricePoint(Instant.ofEpochSecond(seconds.intValue()), price.get().doubleValue()));
			}
		}
		points.sort(Comparator.comparing(PricePoint::at));
		return points;
	}

	/**
	 * Reads {@code {"bids":[{"price":"0.48","size":"100"}],"asks":[]}}.
	 * @param body the answer
	 * @return the book
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 * @throws IllegalArgumentException when it is something else
	 */
	static OrderBook book(byte[] body) {
		JsonNode book = EventJson.mapper().readTree(body);
		if (!book.path("bids").isArray() || !book.path("asks").isArray()) {
			throw new IllegalArgumentException("An order book has the lists 'bids' and 'asks'");
		}
		return OrderBook.of(levels(book.path("bids")), levels(book.path("asks")));
	}

	private static List<BookLevel> levels(JsonNode side) {
		List<BookLevel> levels = new ArrayList<>();
		for (JsonNode level : side) {
			Optional<BigDecimal> price = number(level.path("price")).filter(ClobReader::isPrice);
			Optional<BigDecimal> size = number(level.path("size")).filter((shares) -> shares.signum() > 0);
			if (price.isPresent() && size.isPresent() && levels.size() < MOST_LEVELS) {
				levels.add(new BookLevel(price.get(), size.get()));
			}
		}
		return levels;
	}

	static boolean isPrice(BigDecimal value) {
		return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
	}

	/** Numbers come as numbers or as strings; exponents and giants are no prices. */
	static Optional<BigDecimal> number(JsonNode node) {
		String text = node.isNumber() || node.isString() ? node.asString() : "";
		if (text.length() > LONGEST_NUMBER || !text.matches("\\d{1,15}(\\.\\d{1,38})?")) {
			return Optional.empty();
		}
		return Optional.of(new BigDecimal(text));
	}

}
