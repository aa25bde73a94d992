package ai.aigg.insights.simulators.polymarket.gamma;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;

/**
 * Which markets a list request means.
 */
final class MarketFilter {

	private static final int MAX_KEYS = 100;

	private final MarketWorld world;

	private final Query query;

	MarketFilter(MarketWorld world, Query query) {
		this.world = world;
		this.query = query;
	}

	/** Whether closed markets are meant, or open ones. */
	boolean closed() {
		return this.query.flag("closed", false);
	}

	/** When the markets may end; those without an end pass only where it is open. */
	Range ends() {
		return range("end_date");
	}

	/**
	 * What the markets have to be like.
	 * @throws GammaProblem when a bound is no number and no date
	 */
	Predicate<MarketView> wanted() {
		boolean closed = closed();
		Predicate<MarketView> filter = (market) -> market.closed() == closed;
		if (ends().bounded()) {
			filter = filter.and((market) -> market.endDate() != null);
		}
		return filter.and(between("volume_num", MarketNumber.VOLUME))
			.and(between("liquidity_num", MarketNumber.LIQUIDITY))
			.and(between("end_date", MarketNumber.END_DATE))
			.and(between("start_date", MarketNumber.START_DATE));
	}

	/** The markets whose keys are given. */
	Stream<MarketView> named() {
		List<Stream<MarketView>> named = new ArrayList<>();
		find(named, keys("id"), (id) -> this.world.marketById(number(id)));
		find(named, keys("slug"), this.world::marketBySlug);
		find(named, keys("condition_ids"), this.world::marketByCondition);
		find(named, keys("clob_token_ids"), (token) -> this.world.outcomeByToken(token).map(OutcomeToken::market));
		return named.stream().flatMap((each) -> each).filter(distinct());
	}

	/** Whether the markets are looked up by keys. */
	boolean byKeys() {
		return Stream.of("id", "slug", "condition_ids", "clob_token_ids")
			.anyMatch((name) -> !this.query.list(name).isEmpty());
	}

	private static void find(List<Stream<MarketView>> named, List<String> keys,
			Function<String, Optional<? extends MarketView>> lookup) {
		if (!keys.isEmpty()) {
			named.add(keys.stream().map(lookup).flatMap(Optional::stream));
		}
	}

	private List<String> keys(String name) {
		List<String> keys = this.query.list(name);
		if (keys.size() > MAX_KEYS) {
			throw GammaProblem.invalid(name + " must not exceed " + MAX_KEYS + " values");
		}
		return keys;
	}

	private Predicate<MarketView> between(String name, MarketNumber number) {
		Range range = range(name);
		return range.bounded() ? (market) -> range.contains(market.number(number)) : (market) -> true;
	}

	private Range range(String name) {
		return new Range(bound(name + "_min", -Double.MAX_VALUE), bound(name + "_max", Double.MAX_VALUE));
	}

	private static Predicate<MarketView> distinct() {
		Set<Long> seen = new HashSet<>();
		return (market) -> seen.add(market.id());
	}

	private double bound(String name, double fallback) {
		String value = this.query.text(name);
		if (value == null || value.isEmpty()) {
			return fallback;
		}
		try {
			return value.contains("T") ? Instant.parse(value).getEpochSecond() : Double.parseDouble(value);
		}
		catch (NumberFormatException | DateTimeException ex) {
			throw GammaProblem.invalid(name + " is invalid");
		}
	}

	private static long number(String id) {
		try {
			return Long.parseLong(id);
		}
		catch (NumberFormatException ex) {
			throw GammaProblem.invalid("id is invalid");
		}
	}

}
