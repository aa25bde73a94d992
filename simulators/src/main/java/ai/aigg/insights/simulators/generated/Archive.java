package ai.aigg.insights.simulators.generated;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.simulators.market.MarketArchive;
import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.OutcomeToken;

/**
 * The markets of 2020 to the middle of 2026, each a function of the seed and its number.
 */
final class Archive implements MarketArchive {

	private static final Instant FIRST = Instant.parse("2020-10-02T00:00:00Z");

	private static final Instant LAST = Instant.parse("2026-06-01T00:00:00Z");

	private static final int FIVE_MINUTES = 300;

	/** The venue has grown ever faster, so that most of its markets are young. */
	private static final double GROWTH = 0.35;

	private static final long FIRST_ID = 12;

	private static final double LEAST_VOLUME = 50;

	private static final Pattern NUMBERED = Pattern.compile(".*-(\\d{1,7})");

	private final Chance chance;

	private final long size;

	/** Spreads the numbers over the places by volume. */
	private final long factor;

	private final long inverse;

	Archive(Chance chance, long size) {
		this.chance = chance;
		this.size = size;
		BigInteger modulus = BigInteger.valueOf(Math.max(2, size));
		BigInteger candidate = BigInteger.valueOf(2_654_435_761L).mod(modulus);
		while (!candidate.gcd(modulus).equals(BigInteger.ONE)) {
			candidate = candidate.add(BigInteger.ONE);
		}
		this.factor = candidate.longValueExact();
		this.inverse = candidate.modInverse(modulus).longValueExact();
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public OldMarket at(long number) {
		if (number < 0 || number >= this.size) {
			throw new IndexOutOfBoundsException(number);
		}
		return new OldMarket(this, this.chance, number);
	}

	@Override
	public Optional<MarketView> byId(long id) {
		long number = Math.floorDiv(id - FIRST_ID, 2);
		return (number >= 0 && number < this.size && id(number) == id) ? Optional.of(at(number)) : Optional.empty();
	}

	Optional<MarketView> bySlug(String slug) {
		Matcher matcher = NUMBERED.matcher(slug);
		return matcher.matches()
				? byId(id(Long.parseLong(matcher.group(1)))).filter((market) -> market.slug().equals(slug))
				: Optional.empty();
	}

	Optional<MarketView> byCondition(long id, String conditionId) {
		return byId(id).filter((market) -> market.conditionId().equals(conditionId));
	}

	Optional<OutcomeToken> byToken(long hidden, String tokenId) {
		int outcome = (int) (hidden % 2);
		return byId(hidden / 2).filter((market) -> market.tokenIds().size() == 2)
			.filter((market) -> market.tokenIds().get(outcome).equals(tokenId))
			.map((market) -> new OutcomeToken(market, outcome));
	}

	@Override
	public double value(MarketNumber order, long number) {
		return switch (order) {
			case ID -> id(number);
			case VOLUME -> volume(number);
			case VOLUME_24H, LIQUIDITY -> 0;
			case END_DATE -> end(number).getEpochSecond();
			case START_DATE -> opens(number).getEpochSecond();
		};
	}

	@Override
	public long ranked(MarketNumber order, long place) {
		return (order == MarketNumber.VOLUME) ? Math.floorMod(place * this.inverse, this.size) : place;
	}

	/** Gamma id; half of them belong to nothing, as upstream. */
	long id(long number) {
		return FIRST_ID + 2 * number + (this.chance.bits(number, 80) & 1);
	}

	/**
	 * When it was to end, whether or not it says so; a later number never ends earlier.
	 */
	Instant end(long number) {
		double share = Math.pow((number + 1.0) / this.size, GROWTH);
		long seconds = (long) (share * (LAST.getEpochSecond() - FIRST.getEpochSecond()));
		return FIRST.plusSeconds(seconds - seconds % FIVE_MINUTES);
	}

	Instant opens(long number) {
		return end(number).minusSeconds(86_400);
	}

	/** Traded volume: no two have the same. */
	double volume(long number) {
		long place = Math.floorMod(number * this.factor, this.size);
		double volume = LEAST_VOLUME * Math.pow(this.size / (double) (this.size - place), 1.1);
		return Math.round(volume * 1_000_000) / 1_000_000.0;
	}

}
