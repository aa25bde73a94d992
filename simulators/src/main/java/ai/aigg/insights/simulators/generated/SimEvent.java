package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import ai.aigg.insights.simulators.json.JsonBuffer;
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

	private final Supplier<Instant> now;

	private final AtomicInteger revision = new AtomicInteger();

	private volatile @Nullable Moment moment;

	private volatile @Nullable Pieces pieces;

	SimEvent(long id, Plan plan, Draft draft, Chance chance, Duration tick, Supplier<Instant> now) {
		this.id = id;
		this.plan = plan;
		this.draft = draft;
		this.chance = chance;
		this.key = Chance.key(plan.slug());
		this.pace = Pace.of(plan, tick);
		this.title = Words.fill(plan.template().title(), plan.words());
		this.now = now;
		this.fate = new Fate(this, chance);
		this.markets = IntStream.range(0, draft.lines().size())
			.mapToObj((index) -> new SimMarket(this, index, draft.lines().get(index)))
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
		return moment().allClosed();
	}

	@Override
	public byte[] json() {
		JsonBuffer json = new JsonBuffer(16_000);
		EventWriter.write(json, this);
		return json.toBytes();
	}

	/** The event at the world's present. */
	Moment moment() {
		Moment current = Moment.of(this, this.now.get(), this.moment);
		this.moment = current;
		return current;
	}

	/** Number of an operator's changes so far. */
	int revision() {
		return this.revision.get();
	}

	/** An operator changed something about a market. */
	void revised() {
		this.revision.incrementAndGet();
	}

	Pieces pieces() {
		Pieces known = this.pieces;
		if (known == null) {
			known = Pieces.of(this);
			this.pieces = known;
		}
		return known;
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

	/** Prices of the first outcomes as they stood at a moment, unrounded. */
	double[] prices(Instant at) {
		return this.draft.odds().at(moved(at), this.fate.out(at));
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

}
