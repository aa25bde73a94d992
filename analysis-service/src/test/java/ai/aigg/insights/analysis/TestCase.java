package ai.aigg.insights.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.Place;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.analysis.evidence.Rules;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Markets and evidence for tests.
 */
public final class TestCase {

	public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	public static final Instant YEAR_END = Instant.parse("2026-12-31T12:00:00Z");

	public static final Rules RULES = new Rules("It resolves by rain.", null);

	private TestCase() {
	}

	public static Market market(@Nullable String bid, @Nullable String ask) {
		return priced(bid, ask, null, "0.5");
	}

	public static Market priced(@Nullable String bid, @Nullable String ask, @Nullable String lastTrade,
			@Nullable String price) {
		return market(new Quote(decimal(price), decimal(bid), decimal(ask), decimal(lastTrade), null, null, NOW),
				"50000", NOW.plus(Duration.ofDays(30)), Resolution.OPEN);
	}

	public static Market market(Quote quote, @Nullable String liquidity, @Nullable Instant end, Resolution resolution) {
		return new Market(new UUID(0, 1), new MarketId("1"), "Will it rain?", "rain", "Yes", quote,
				new BigDecimal("0.04"), new BigDecimal("2500"), decimal(liquidity), end, resolution, false, true, RULES,
				Place.ALONE);
	}

	/** A market with the id 1 among others of its event. */
	public static Market among(Place.Neighbour... neighbours) {
		Market alone = market("0.33", "0.35");
		return new Market(alone.id(), alone.marketId(), alone.question(), alone.slug(), alone.outcome(), alone.quote(),
				alone.feeRate(), alone.volume24h(), alone.liquidity(), alone.endDate(), alone.resolution(),
				alone.closed(), alone.acceptingOrders(), alone.rules(),
				new Place("event", Set.of(), List.of(neighbours)));
	}

	public static Research research(MarketFindings findings, ResearchSource... pages) {
		return new Research(List.of(new UUID(0, 2)), NOW.minusSeconds(60), findings, List.of(pages), List.of(),
				List.of());
	}

	public static ResearchSource page(String domain, @Nullable Instant publishedAt) {
		return new ResearchSource("Title", "https://" + domain + "/1", publishedAt, NOW, domain,
				"It rained in the north on Monday.");
	}

	private static @Nullable BigDecimal decimal(@Nullable String text) {
		return (text != null) ? new BigDecimal(text) : null;
	}

}
