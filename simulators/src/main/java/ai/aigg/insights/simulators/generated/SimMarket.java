package ai.aigg.insights.simulators.generated;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.ClobListed;
import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.Offers;
import org.jspecify.annotations.Nullable;

/**
 * One generated market.
 */
final class SimMarket implements MarketView, ClobListed {

	/** An event has at most this many markets, so that their ids follow from its own. */
	static final int PER_EVENT = 64;

	/** Share of markets that are listed without an end date. */
	private static final double WITHOUT_END = 0.01;

	/** Where missing ends sort: behind all others, as in the database behind Gamma. */
	private static final double NEVER = 1e12;

	private final SimEvent event;

	private final int index;

	private final Draft.Line line;

	private final String slug;

	private final @Nullable Instant listedEnd;

	private volatile @Nullable Instant movedEnd;

	private volatile @Nullable Repricing repricing;

	private volatile byte @Nullable [] fixed;

	SimMarket(SimEvent event, int index, Draft.Line line) {
		this.event = event;
		this.index = index;
		this.line = line;
		this.slug = line.slug(event);
		boolean endless = !event.plan().template().core() && event.chance().unit(id(), 71) < WITHOUT_END;
		this.listedEnd = endless ? null : line.end();
	}

	@Override
	public long id() {
		return this.event.id() * PER_EVENT + this.index;
	}

	@Override
	public String slug() {
		return this.slug;
	}

	@Override
	public String conditionId() {
		return Ids.condition(this.event.chance(), id());
	}

	@Override
	public String question() {
		return this.line.question();
	}

	@Override
	public List<String> tokenIds() {
		return IntStream.range(0, 2)
			.mapToObj((outcome) -> Ids.token(this.event.chance(), id(), outcome))
			.map(BigInteger::toString)
			.toList();
	}

	@Override
	public boolean closed() {
		return this.event.moment().closed(this.index);
	}

	@Override
	public @Nullable Instant endDate() {
		Instant moved = this.movedEnd;
		return (moved != null) ? moved : this.listedEnd;
	}

	@Override
	public double price() {
		if (!closed()) {
			return quote(now()).middle();
		}
		Verdict verdict = this.event.fate().verdict(this.index);
		return switch ((verdict != null) ? verdict.state() : Verdict.State.RESOLVED) {
			case HALF -> 0.5;
			case ZERO -> 0;
			default -> (winner() == 0) ? 1 : 0;
		};
	}

	@Override
	public Offers offers() {
		Quote quote = quote(now());
		return new Offers(quote.bid(), quote.ask(), quote.ticks());
	}

	@Override
	public double number(MarketNumber number) {
		return switch (number) {
			case ID -> id();
			case VOLUME -> turnover().total();
			case VOLUME_24H -> turnover().day();
			case LIQUIDITY -> closed() ? 0 : turnover().liquidity();
			case END_DATE -> seconds(endDate());
			case START_DATE -> opens().getEpochSecond();
		};
	}

	@Override
	public byte[] json(boolean withTags) {
		JsonBuffer json = new JsonBuffer(6_000);
		MarketWriter.write(json, this, withTags);
		return json.toBytes();
	}

	@Override
	public void write(JsonBuffer json, boolean withTags) {
		MarketWriter.write(json, this, withTags);
	}

	@Override
	public void writeClob(JsonBuffer json) {
		ClobWriter.write(json, this);
	}

	/** The part of the object that never changes. */
	byte[] fixed() {
		byte[] known = this.fixed;
		if (known == null) {
			known = MarketWriter.fixed(this);
			this.fixed = known;
		}
		return known;
	}

	SimEvent event() {
		return this.event;
	}

	int index() {
		return this.index;
	}

	Draft.Line line() {
		return this.line;
	}

	Instant now() {
		return this.event.moment().now();
	}

	Instant opens() {
		return this.event.plan().window().opens();
	}

	Instant closing() {
		return this.event.fate().closing(this.index);
	}

	int winner() {
		return this.event.fate().winner(this.index);
	}

	/** Bid and ask at a moment at which the market was open. */
	Quote quote(Instant at) {
		Verdict verdict = this.event.fate().verdict(this.index);
		if (verdict != null && verdict.pinned() && !at.isBefore(verdict.at())) {
			return Quote.around((verdict.winner() == 0) ? 1 : 0, this.event.ticks(), 1);
		}
		Repricing known = this.repricing;
		if (known != null && known.holds(at)) {
			return known.quote();
		}
		Moment moment = this.event.moment();
		return quote((at.equals(moment.now()) ? moment.prices() : this.event.prices(at))[this.index]);
	}

	/** The market's spread around a price. */
	Quote quote(double price) {
		int fine = Quote.refinement(price, this.event.ticks());
		return Quote.around(price, this.event.ticks() * fine, this.event.spread() * fine);
	}

	/** Puts a price in the place of the generated one from now on. */
	void reprice(double price) {
		put(quote(price));
	}

	/** Moves the price by so many ticks, the other way where there is no room. */
	void shift(int ticks) {
		Quote shown = quote(now());
		Quote moved = shown.moved(ticks);
		put((moved.bid() != shown.bid()) ? moved : shown.moved(-ticks));
	}

	private synchronized void put(Quote quote) {
		this.repricing = Repricing.after(this.repricing, quote, now());
		this.event.revised();
	}

	/** Lists the market with another end; it closes as if it had not. */
	void moveEnd(Instant end) {
		this.movedEnd = end;
		this.event.revised();
	}

	/** When something about the market last changed. */
	Instant updated() {
		Moment moment = this.event.moment();
		Instant changed = moment.closed(this.index) ? closing() : moment.moved();
		Instant opened = later(opens(), changed);
		Instant told = opened.plusNanos(this.event.chance().pick(id(), opened.getEpochSecond(), 1_000_000) * 1000L);
		Repricing known = this.repricing;
		Verdict verdict = this.event.fate().verdict(this.index);
		Instant last = (known != null && !moment.closed(this.index)) ? known.updated(told) : told;
		return (verdict != null) ? later(last, verdict.at()) : last;
	}

	Turnover turnover() {
		return Turnover.of(this);
	}

	private static double seconds(@Nullable Instant end) {
		return (end != null) ? end.getEpochSecond() : NEVER;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
