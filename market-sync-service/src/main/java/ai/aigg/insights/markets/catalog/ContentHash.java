package ai.aigg.insights.markets.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Sums up what Polymarket says about a market's details: an equal sum is not written
 * again. Prices and turnover stay out of it while the market is open, for they move all
 * the time.
 */
final class ContentHash {

	private final MessageDigest digest;

	private ContentHash() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	static long of(Market market) {
		Particulars particulars = market.particulars();
		EventRef event = market.event();
		ContentHash hash = new ContentHash();
		hash.add(market.question(), market.category(), market.slug(), market.conditionId(), particulars.questionId(),
				market.description(), market.resolutionSource(), event.id(), event.slug(), event.title(),
				market.groupItemTitle(), market.negRisk(), particulars.negRiskMarketId(), market.tokenIds(),
				market.tags(), market.takerFeeRate(), particulars.tickSize(), particulars.minimumOrderSize(),
				particulars.startDate(), particulars.closedTime(), market.closed(), particulars.oracleStatus(),
				market.settlement());
		if (market.closed()) {
			hash.add(market.outcomes());
		}
		return ByteBuffer.wrap(hash.digest.digest()).getLong();
	}

	private void add(@Nullable Object... values) {
		for (Object value : values) {
			if (value instanceof List<?> list) {
				list.forEach(this::add);
			}
			else if (value != null) {
				this.digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
			}
			// Keeps "ab", "c" apart from "a", "bc".
			this.digest.update((byte) 0);
		}
	}

}
