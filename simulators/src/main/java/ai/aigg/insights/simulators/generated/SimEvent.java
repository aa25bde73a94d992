package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import ai.aigg.insights.simulators.market.EventView;
import org.jspecify.annotations.Nullable;

/**
 * One generated event: prices, turnover and results of its markets as functions of time.
 */
final class SimEvent implements EventView {

	private static final int LONGEST_PAUSE = 400;

	private final long id;

	private final Plan plan;

	private final Draft draft;

	private final Chance chance;

	private final long key;

	private final Pace pace;

	private final String title;

	private final List<SimMarket> markets;

	private final Fate fate;

	/** Prices of now and of the moments that price changes are told from. */
	private final AtomicReferenceArray<@Nullable Priced> priced = new AtomicReferenceArray<>(8);

	private volatile @Nullable Totals totals;

	SimEvent(long id, Plan plan, Draft draft, Chance chance, Duration tick, Supplier<Instant> now) {
		this.id = id;
		this.plan = plan;
		this.draft = draft;
		this.chance = chance;
		this.key = Chance.key(plan.slug());
		this.pace = Pace.of(plan, tick);
		this.title = Words.fill(plan.template().title(), plan.words());
		this.fate = new Fate(this, chance);
		this.markets = IntStream.range(0, draft.lines().size())
			.mapToObj((index) -> new SimMarket(this, index, draft.lines().get(index), now))
			.toList();
	}

	@Override
	public long id() {
		return this.id;
	}

	@Override
	public String slug() {
		return this.plan.slug();
	}

	@Override
	public boolean closed() {
		return this.markets.stream().allMatch(SimMarket::closed);
	}

	@Override
	public byte[] json() {
		return new EventWriter(this).json();
	}

	Plan plan() {
		return this.plan;
	}

	Draft draft() {
		return this.draft;
	}

	long key() {
		return this.key;
	}

	Chance chance() {
		return this.chance;
	}

	String title() {
		return this.title;
	}

	String rules() {
		return Words.fill(this.plan.template().rules(), this.plan.words());
	}

	String source() {
		String source = this.plan.template().source();
		return (source != null) ? Words.fill(source, this.plan.words()) : "";
	}

	List<SimMarket> markets() {
		return this.markets;
	}

	Fate fate() {
		return this.fate;
	}

	boolean negRisk() {
		return this.draft.bond() == Bond.ONE_OF;
	}

	/** Days of trading. */
	double life() {
		return Math.max(0.003,
				Duration.between(this.plan.window().opens(), this.plan.window().end()).toMillis() / 86_400_000.0);
	}

	/** The last moment at which prices moved. */
	Instant moved(Instant now) {
		long step = this.pace.step(now);
		for (int back = 0; back < LONGEST_PAUSE; back++) {
			if (this.chance.unit(this.key, step - back) < this.pace.chance()) {
				return this.pace.at(step - back);
			}
		}
		return this.pace.at(step - LONGEST_PAUSE);
	}

	/** Prices of the first outcomes as they stand at a moment, unrounded. */
	double[] prices(Instant now) {
		Instant moved = moved(now);
		BitSet out = this.fate.out(now);
		int slot = (int) Math.floorMod(this.pace.step(moved), (long) this.priced.length());
		Priced known = this.priced.get(slot);
		if (known != null && known.moved.equals(moved) && known.out.equals(out)) {
			return known.prices;
		}
		double[] prices = this.draft.odds().at(moved, out);
		this.priced.set(slot, new Priced(moved, out, prices));
		return prices;
	}

	/** Sums over the markets as they stand now. */
	Totals totals(Instant now) {
		Instant moved = moved(now);
		long closed = this.markets.stream().filter(SimMarket::closed).count();
		Totals known = this.totals;
		if (known == null || !known.moved().equals(moved) || known.closed() != closed) {
			known = Totals.of(this.markets, moved, closed);
			this.totals = known;
		}
		return known;
	}

	/** Price ticks in a dollar: 1,000 for fields of many, 100 otherwise. */
	int ticks() {
		return (this.markets.size() > 4 || this.plan.template().core()) ? 1000 : 100;
	}

	/** The spread in ticks, tight where much is traded. */
	int spread() {
		int wide = this.chance.pick(this.key, 7, 10);
		if (this.plan.template().core()) {
			return 1 + wide / 5;
		}
		return (ticks() == 1000) ? 1 + wide : (wide > 7) ? 3 : 1;
	}

	private static final class Priced {

		private final Instant moved;

		private final BitSet out;

		private final double[] prices;

		Priced(Instant moved, BitSet out, double[] prices) {
			this.moved = moved;
			this.out = out;
			this.prices = prices;
		}

	}

}
