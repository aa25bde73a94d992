package ai.aigg.insights.simulators.polymarket.gamma;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

	/**
	 * The markets that pass.
	 * @param after only markets with greater ids than this are wanted
	 * @return by rising id, unless looked up by keys
	 */
	Stream<MarketView> markets(long after) {
		boolean closed = this.query.flag("closed", false);
		Predicate<MarketView> filter = (market) -> market.closed() == closed;
		filter = filter.and(between("volume_num", MarketNumber.VOLUME))
			.and(between("liquidity_num", MarketNumber.LIQUIDITY))
			.and(between("end_date", MarketNumber.END_DATE))
			.and(between("start_date", MarketNumber.START_DATE));
		return candidates(after).filter(filter);
	}

	private Stream<MarketView> candidates(long after) {
		List<String> ids = keys("id");
		List<String> slugs = keys("slug");
		List<String> conditions = keys("condition_ids");
		List<String> tokens = keys("clob_token_ids");
		List<Stream<MarketView>> named = new ArrayList<>();
		find(named, ids, (id) -> Optional.ofNullable(this.world.markets().get(number(id))));
		find(named, slugs, this.world::marketBySlug);
		find(named, conditions, this.world::marketByCondition);
		find(named, tokens, (token) -> this.world.outcomeByToken(token).map(OutcomeToken::market));
		if (named.isEmpty()) {
			return this.world.markets().tailMap(after, false).values().stream().map((market) -> market);
		}
		return named.stream().flatMap((each) -> each).distinct();
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
		double least = bound(name + "_min", -Double.MAX_VALUE);
		double most = bound(name + "_max", Double.MAX_VALUE);
		if (least == -Double.MAX_VALUE && most == Double.MAX_VALUE) {
			return (market) -> true;
		}
		return (market) -> market.number(number) >= least && market.number(number) <= most;
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
