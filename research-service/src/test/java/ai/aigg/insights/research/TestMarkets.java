package ai.aigg.insights.research;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Place;
import ai.aigg.insights.research.market.Quote;
import ai.aigg.insights.research.market.Turnover;
import ai.aigg.insights.schema.events.MarketId;

/**
 * Markets for tests.
 */
public final class TestMarkets {

	public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private TestMarkets() {
	}

	public static Market market() {
		return market("Will Gavin Newsom win the 2028 Democratic presidential nomination?", "Resolves to the nominee.");
	}

	public static Market market(String question, String rules) {
		Quote quote = new Quote(new BigDecimal("0.2325"), new BigDecimal("0.2320"), new BigDecimal("0.2330"),
				new BigDecimal("0.01"), null, NOW);
		Turnover turnover = new Turnover(new BigDecimal("9066.55"), new BigDecimal("25814545"),
				new BigDecimal("230438"));
		Place place = new Place("newsom-568", "30829", "democratic-nominee-2028", "Democratic nominee 2028", true);
		return new Market(UUID.fromString("018f0000-0000-7000-8000-000000000001"), new MarketId("559652"), "0x00ab",
				question, "Yes", rules, "https://democrats.org", NOW.plusSeconds(86_400 * 30), "123456789", quote,
				turnover, place);
	}

}
