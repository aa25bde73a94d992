package ai.aigg.insights.benchmarks.load;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.catalog.EventRef;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.Particulars;
import ai.aigg.insights.markets.catalog.Quotes;
import ai.aigg.insights.markets.catalog.Settlement;
import ai.aigg.insights.markets.catalog.Turnover;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;

/**
 * Markets with texts as long and words as many as real ones; the number decides
 * everything about a market. One in twenty is open, as on Polymarket.
 */
public final class GeneratedMarkets {

	private static final int OPEN_EVERY = 20;

	private static final List<String> NAMES = IntStream.range(0, 30_000).mapToObj(GeneratedMarkets::name).toList();

	private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

	private static final List<String> COINS = List.of("Bitcoin", "Ethereum", "Solana", "XRP", "Dogecoin", "BNB");

	private static final String RULES = "This market will resolve according to the final result that is published by "
			+ "the source named below. If the event is postponed, this market stays open until it has been completed. "
			+ "If it is cancelled entirely, with no make-up date, this market will resolve 50-50. The primary "
			+ "resolution source is the official statement; a consensus of credible reporting may also be used. ";

	private GeneratedMarkets() {
	}

	/**
	 * The title of a market.
	 * @param number decides everything about it
	 * @return the same for the same number
	 */
	public static String title(long number) {
		return market(number).question();
	}

	static Market market(long number) {
		SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
		boolean open = number % OPEN_EVERY == 0;
		Instant end = open ? NOW.plus(Duration.ofHours(1 + random.nextInt(8_000)))
				: NOW.minus(Duration.ofMinutes(1 + random.nextInt(2_000_000)));
		String question = question(random, end);
		Probability price = open ? Probability.of(random.nextInt(1, 1_000) / 1000.0)
				: Probability.of(random.nextBoolean() ? 1 : 0);
		List<OutcomePrice> outcomes = List.of(new OutcomePrice("Yes", price),
				new OutcomePrice("No", price.complement()));
		String slug = slug(question);
		String event = Long.toString(number / 4);
		BigDecimal money = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
		Settlement settlement = open ? new Settlement(Resolution.OPEN, null)
				: new Settlement(Resolution.RESOLVED, (price.doubleValue() > 0.5) ? "Yes" : "No");
		Particulars particulars = new Particulars(hex(random), null, new BigDecimal("0.001"), BigDecimal.valueOf(5),
				end.minus(Duration.ofDays(3)), open ? null : end, open ? null : "resolved");
		String description = RULES.repeat(1 + random.nextInt(3)) + question;
		return new Market(new MarketId(Long.toString(number + 1)), hex(random), question, slug, null,
				List.of("Crypto", "Hide From New", "Recurring"), description, "https://example.org/results",
				new EventRef(event, slug, question), null, false, outcomes, List.of(token(random), token(random)),
				new Quotes(open ? price : null, open ? price : null, price, null, null),
				new Turnover(open ? money : BigDecimal.ZERO, money, open ? money : BigDecimal.ZERO), null, end, open,
				!open, settlement, particulars, () -> raw(number, question, description), NOW);
	}

	private static String question(SplittableRandom random, Instant end) {
		String day = end.toString().substring(0, 16).replace('T', ' ');
		return switch (random.nextInt(4)) {
			case 0, 1 -> COINS.get(random.nextInt(COINS.size())) + " Up or Down - " + day + " ET";
			case 2 ->
				"Spread: " + name(random) + " " + name(random) + " (-" + random.nextInt(20) + ".5) vs. " + name(random);
			default ->
				"Will " + name(random) + " " + name(random) + " reach " + random.nextInt(100_000) + " by " + day + "?";
		};
	}

	/** Few names are frequent and most are rare, as everywhere. */
	private static String name(SplittableRandom random) {
		return NAMES.get((int) (NAMES.size() * Math.pow(random.nextDouble(), 3)));
	}

	private static String name(int number) {
		StringBuilder name = new StringBuilder("Q");
		for (int rest = number; rest > 0; rest /= 20) {
			name.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
		}
		return name.toString();
	}

	private static String slug(String question) {
		StringBuilder slug = new StringBuilder(question.length());
		for (char each : question.toLowerCase(Locale.ROOT).toCharArray()) {
			slug.append(Character.isLetterOrDigit(each) ? each : '-');
		}
		return slug.toString();
	}

	private static String hex(SplittableRandom random) {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return "0x" + HexFormat.of().formatHex(bytes);
	}

	private static String token(SplittableRandom random) {
		byte[] bits = new byte[32];
		random.nextBytes(bits);
		return new BigInteger(1, bits).toString();
	}

	private static String raw(long number, String question, String description) {
		return """
				{"id":"%d","question":"%s","description":"%s","filler":"%s"}""".formatted(number, question, description,
				RULES.repeat(6));
	}

}
