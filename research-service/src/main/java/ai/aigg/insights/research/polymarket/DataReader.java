package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.schema.events.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers of the data API: a bare list in version 1, {@code {"data":[…]}} with
 * other names in version 2. Names, biographies and wallets are not read.
 */
final class DataReader {

	private static final int MOST_OUTCOMES = 2;

	private static final int MOST_ROWS = 1_000;

	private DataReader() {
	}

	/**
	 * Reads {@code [{"holders":[{"amount":1878.77,"outcomeIndex":0}]}]}.
	 * @param body the answer
	 * @return one entry per outcome that has holders
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 * @throws IllegalArgumentException when it is something else, or nobody holds it
	 */
	static List<Holders> holders(byte[] body) {
		List<List<BigDecimal>> amounts = List.of(new ArrayList<>(), new ArrayList<>());
		for (JsonNode token : list(body)) {
			for (JsonNode holder : token.path("holders")) {
				int outcome = outcome(holder);
				Optional<BigDecimal> amount = ClobReader.number(holder.path("amount"));
				if (outcome >= 0 && amount.isPresent() && amounts.get(outcome).size() < MOST_ROWS) {
					amounts.get(outcome).add(amount.get());
				}
			}
		}
		List<Holders> holders = new ArrayList<>();
		for (int outcome = 0; outcome < MOST_OUTCOMES; outcome++) {
			if (!amounts.get(outcome).isEmpty()) {
				holders.add(Holders.of(outcome, amounts.get(outcome)));
			}
		}
		if (holders.isEmpty()) {
			throw new IllegalArgumentException("Nobody holds it yet");
		}
		return List.copyOf(holders);
	}

	/**
	 * Reads {@code [{"side":"BUY","size":10,"price":0.4,"timestamp":1770476912,
	 * "outcomeIndex":0}]}: shares, dollars per share, seconds.
	 * @param body the answer
	 * @return the trades that can be read, in the order of the answer
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 * @throws IllegalArgumentException when it is something else
	 */
	static List<Trade> trades(byte[] body) {
		List<Trade> trades = new ArrayList<>();
		for (JsonNode row : list(body)) {
			String side = row.path("side").asString("");
			Optional<BigDecimal> size = ClobReader.number(row.path("size"));
			Optional<BigDecimal> price = ClobReader.number(row.path("price")).filter(ClobReader::isPrice);
			JsonNode seconds = row.path("timestamp");
			int outcome = outcome(row);
			if (side.matches("(?i)BUY|SELL") && size.isPresent() && price.isPresent() && outcome >= 0
					&& seconds.isIntegralNumber() && seconds.canConvertToInt() && trades.size() < MOST_ROWS) {
				boolean buys = side.equalsIgnoreCase("BUY") == (outcome == 0);
				trades
					.add(new Trade(Instant.ofEpochSecond(seconds.intValue()), buys, size.get().multiply(price.get())));
			}
		}
		return trades;
	}

	private static JsonNode list(byte[] body) {
		JsonNode root = EventJson.mapper().readTree(body);
		JsonNode list = root.isArray() ? root : root.path("data");
		if (!list.isArray()) {
			throw new IllegalArgumentException("The data API answers with a list");
		}
		return list;
	}

	private static int outcome(JsonNode row) {
		JsonNode index = row.has("outcomeIndex") ? row.path("outcomeIndex") : row.path("outcome_index");
		int outcome = index.isIntegralNumber() && index.canConvertToInt() ? index.intValue() : -1;
		return (outcome < MOST_OUTCOMES) ? outcome : -1;
	}

}
