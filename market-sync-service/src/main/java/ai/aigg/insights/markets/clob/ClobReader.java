package ai.aigg.insights.markets.clob;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ai.aigg.insights.markets.wire.Fields;
import ai.aigg.insights.markets.wire.Repairs;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns CLOB's objects into records. What does not fit is repaired and counted.
 */
final class ClobReader {

	private static final Pattern CONDITION = Pattern.compile("0x[0-9a-fA-F]{1,78}");

	private static final Pattern TOKEN = Pattern.compile("\\d{1,80}");

	private static final int MAX_TEXT = 20_000;

	private static final int MAX_TITLE = 2_000;

	private static final int MAX_NAME = 255;

	private final Repairs repairs;

	ClobReader(Repairs repairs) {
		this.repairs = repairs;
	}

	/**
	 * Reads a market.
	 * @param node CLOB's object
	 * @return the market, or nothing when it has no id on the chain or no title: rows of
	 * early 2023 are without tokens and without any id
	 */
	Optional<ClobMarket> market(JsonNode node) {
		Fields fields = new Fields(node, this.repairs);
		String conditionId = node.path("condition_id").asString("");
		String question = fields.text("question", MAX_TITLE);
		if (question == null || !CONDITION.matcher(conditionId).matches()) {
			return Optional.empty();
		}
		boolean closed = fields.flag("closed", false);
		return Optional.of(new ClobMarket(conditionId, fields.text("question_id", 80), question,
				fields.text("description", MAX_TEXT), fields.text("market_slug", MAX_NAME),
				fields.instant("end_date_iso"), closed, fields.flag("archived", false),
				fields.flag("accepting_orders", !closed), fields.flag("neg_risk", false),
				fields.text("neg_risk_market_id", 80), fields.between("minimum_tick_size", 0, 1, 6),
				fields.between("minimum_order_size", 0, 1_000_000, 6), fields.flag("is_50_50_outcome", false),
				tokens(fields), fields.texts("tags", 100)));
	}

	private static List<ClobToken> tokens(Fields fields) {
		return fields.objects("tokens").stream().<ClobToken>mapMulti((token, sink) -> {
			String outcome = token.text("outcome", MAX_NAME);
			if (outcome != null) {
				sink.accept(new ClobToken(token.text("token_id", 100), outcome, token.probability("price"),
						token.flag("winner", false)));
			}
		}).toList();
	}

	/**
	 * Reads a book's edge. The best bid is the dearest and the best ask the cheapest;
	 * CLOB's order of the levels is not relied on.
	 * @param node CLOB's object
	 * @return the edge, or nothing when it does not say whose it is
	 */
	Optional<ClobQuote> quote(JsonNode node) {
		String token = node.path("asset_id").asString("");
		if (!TOKEN.matcher(token).matches()) {
			return Optional.empty();
		}
		return Optional.of(new ClobQuote(token, levels(node, "bids").max(Comparator.naturalOrder()).orElse(null),
				levels(node, "asks").min(Comparator.naturalOrder()).orElse(null),
				new Fields(node, this.repairs).probability("last_trade_price"), timestamp(node)));
	}

	private Stream<Probability> levels(JsonNode node, String side) {
		return node.path(side).valueStream().<Probability>mapMulti((level, sink) -> {
			Fields fields = new Fields(level, this.repairs);
			Probability price = fields.probability("price");
			BigDecimal size = fields.dollars("size");
			if (price != null && size != null && size.signum() > 0) {
				sink.accept(price);
			}
		});
	}

	private @Nullable Instant timestamp(JsonNode node) {
		String text = node.path("timestamp").asString("");
		if (text.isEmpty()) {
			return null;
		}
		try {
			return Instant.ofEpochMilli(Long.parseLong(text));
		}
		catch (NumberFormatException | DateTimeException ex) {
			this.repairs.count("timestamp");
			return null;
		}
	}

}
