package ai.aigg.insights.simulators.truth;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ai.aigg.insights.simulators.market.MarketArchive;
import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import tools.jackson.databind.JsonNode;

/**
 * Takes the rows of the read API one by one, and finally knows what was not among them.
 * It keeps one bit for each archived market and one id for each listed one.
 */
final class Comparison {

	private final MarketWorld world;

	private final Instant clock;

	/** Ids below are dense enough for bits: those of the archive. */
	private static final long DENSE = 16_000_000;

	private final BitSet old = new BitSet();

	private final Set<Long> listed = new HashSet<>();

	private final Findings<String> surplus = new Findings<>();

	private final Findings<String> missing = new Findings<>();

	private final Findings<Difference> different = new Findings<>();

	private long checked;

	/**
	 * Begins.
	 * @param world the truth
	 * @param clock the time outside the world, which may be frozen
	 */
	Comparison(MarketWorld world, Instant clock) {
		this.world = world;
		this.clock = clock;
	}

	void row(JsonNode row) {
		this.checked++;
		String id = Fact.text(row.path("market_id"));
		MarketView market = market(id).orElse(null);
		if (market == null && (isNumber(id) || id.startsWith("0x")) && this.world.dropped(id)) {
			return;
		}
		if (market == null || !tick(market.id())) {
			this.surplus.add(id);
			return;
		}
		Map<String, String> ours = Facts.shown(row).values();
		Facts.of(market, this.world.now()).values().forEach((field, truth) -> {
			String shown = ours.getOrDefault(field, "");
			if (!shown.equals(truth) && !(field.equals(Facts.RESOLUTION) && due(market, shown, truth))) {
				this.different.add(new Difference(Long.toString(market.id()), field, shown, truth));
			}
		});
	}

	/** Ends with all markets that were to be among the rows. */
	Report report(Scope scope) {
		this.world.markets().values().forEach((market) -> {
			if (scope == Scope.ALL || !market.closed()) {
				seen(market.id());
			}
		});
		if (scope == Scope.ALL) {
			MarketArchive archive = this.world.archive();
			for (long number = 0; number < archive.size(); number++) {
				seen((long) archive.value(MarketNumber.ID, number));
			}
		}
		boolean equal = this.missing.count() + this.surplus.count() + this.different.count() == 0;
		return new Report(this.checked, this.missing.shown(), this.missing.count(), this.surplus.shown(),
				this.surplus.count(), this.different.shown(), this.different.count(), equal);
	}

	private void seen(long id) {
		if (tick(id)) {
			this.missing.add(Long.toString(id));
		}
	}

	/** Whether an id comes for the first time. */
	private boolean tick(long id) {
		if (id >= DENSE) {
			return this.listed.add(id);
		}
		boolean first = !this.old.get((int) id);
		this.old.set((int) id);
		return first;
	}

	/**
	 * While the world is frozen the clock goes on, and an end may have passed out there.
	 */
	private boolean due(MarketView market, String shown, String truth) {
		Instant end = market.endDate();
		return shown.equals("ENDED") && truth.equals("OPEN") && end != null && !end.isAfter(this.clock);
	}

	private static boolean isNumber(String id) {
		return id.matches("\\d{1,10}");
	}

	/** Markets that only CLOB has named so far go by their condition id. */
	private Optional<? extends MarketView> market(String id) {
		return isNumber(id) ? this.world.marketById(Long.parseLong(id)) : this.world.marketByCondition(id);
	}

}
