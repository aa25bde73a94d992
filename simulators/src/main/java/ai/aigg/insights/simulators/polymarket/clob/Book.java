package ai.aigg.insights.simulators.polymarket.clob;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.OutcomeToken;
import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order book of one token; the best offers come last on both sides.
 *
 * @param market condition id
 * @param assetId the token
 * @param timestamp milliseconds since the epoch, as text
 * @param hash of the book
 * @param bids offers to buy, rising
 * @param asks offers to sell, falling
 */
record Book(String market, @JsonProperty("asset_id") String assetId, String timestamp, String hash, List<Level> bids,
		List<Level> asks) {

	private static final int LEVELS = 5;

	/** Builds a book around the best offers in the market's Gamma object. */
	static Book of(OutcomeToken outcome, Instant now) {
		MarketView view = outcome.market();
		JsonNode gamma = JsonMapper.shared().readTree(view.json(false));
		BigDecimal tick = BigDecimal.valueOf(gamma.path("orderPriceMinTickSize").asDouble(0.01));
		BigDecimal bid = BigDecimal.valueOf(gamma.path("bestBid").asDouble(0));
		BigDecimal ask = BigDecimal.valueOf(gamma.path("bestAsk").asDouble(1));
		boolean first = outcome.index() == 0;
		BigDecimal ownBid = first ? bid : BigDecimal.ONE.subtract(ask);
		BigDecimal ownAsk = first ? ask : BigDecimal.ONE.subtract(bid);
		String token = view.tokenIds().get(outcome.index());
		List<Level> bids = levels(ownBid, tick.negate(), token);
		List<Level> asks = levels(ownAsk, tick, token);
		return new Book(view.conditionId(), token, Long.toString(now.toEpochMilli()),
				Integer.toHexString((bids.toString() + asks).hashCode()), bids, asks);
	}

	private static List<Level> levels(BigDecimal best, BigDecimal step, String token) {
		List<Level> levels = new ArrayList<>();
		for (int i = LEVELS - 1; i >= 0; i--) {
			BigDecimal price = best.add(step.multiply(BigDecimal.valueOf(i)));
			if (price.signum() > 0 && price.compareTo(BigDecimal.ONE) < 0) {
				int size = 20 + Math.floorMod((token + i + step.signum()).hashCode(), 2_000) * (i + 1);
				levels.add(new Level(price.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
						Integer.toString(size)));
			}
		}
		return levels;
	}

	/**
	 * Offers at one price.
	 *
	 * @param price decimal text
	 * @param size shares, decimal text
	 */
	record Level(String price, String size) {
	}

}
