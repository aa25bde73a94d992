package ai.aigg.insights.simulators.generated;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.Offers;
import org.jspecify.annotations.Nullable;

/**
 * One generated market.
 */
final class SimMarket implements MarketView {

	/** An event has at most this many markets, so that their ids follow from its own. */
	static final int PER_EVENT = 64;

	private final SimEvent event;

	private final int index;

	private final Draft.Line line;

	private final String slug;

	private final Supplier<Instant> now;

	private volatile @Nullable Repricing repricing;

	SimMarket(SimEvent event, int index, Draft.Line line, Supplier<Instant> now) {
		this.event = event;
		this.index = index;
		this.line = line;
		this.slug = slug(event, line);
		this.now = now;
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
		return !this.event.fate().closing(this.index).isAfter(now());
	}

	@Override
	public Instant endDate() {
		return this.line.end();
	}

	@Override
	public double price() {
		if (closed()) {
			return (winner() == 0) ? 1 : 0;
		}
		return quote(now()).middle();
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
			case END_DATE -> endDate().getEpochSecond();
			case START_DATE -> opens().getEpochSecond();
		};
	}

	@Override
	public byte[] json(boolean withTags) {
		return MarketWriter.json(this, withTags);
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
		return this.now.get();
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
		Repricing known = this.repricing;
		return (known != null && known.holds(at)) ? known.quote() : quote(this.event.prices(at)[this.index]);
	}

	/** Puts a price in the place of the generated one from now on. */
	synchronized void reprice(double price) {
		this.repricing = Repricing.after(this.repricing, quote(price), now());
	}

	private Quote quote(double price) {
		int fine = Quote.refinement(price, this.event.ticks());
		return Quote.around(price, this.event.ticks() * fine, this.event.spread() * fine);
	}

	/** When something about the market last changed. */
	Instant updated() {
		Instant now = now();
		Instant changed = closed() ? closing() : this.event.moved(now);
		Instant opened = opens().isAfter(changed) ? opens() : changed;
		Instant updated = opened.plusNanos(this.event.chance().pick(id(), opened.getEpochSecond(), 1_000_000) * 1000L);
		Repricing known = this.repricing;
		return (known != null && !closed()) ? known.updated(updated) : updated;
	}

	Turnover turnover() {
		Chance chance = this.event.chance();
		Instant changed = closed() ? closing() : this.event.moved(now());
		double age = Math.max(0.001, Duration.between(opens(), changed).toMillis() / 86_400_000.0);
		double size = this.event.plan().template().volume() * Math.exp(1.1 * chance.normal(id(), 1));
		double depth = 3_000 + 0.02 * size * Math.exp(0.5 * chance.normal(id(), 2));
		double mood = Math.exp(0.15 * chance.walk(id(), changed));
		return Turnover.of(size, depth, age, this.event.life(), Math.clamp(mood, 0.2, 5));
	}

	private static String slug(SimEvent event, Draft.Line line) {
		Shape shape = event.plan().template().shape();
		if (event.draft().lines().size() == 1 || (shape == Shape.MATCH && line.group().isEmpty())) {
			return event.slug();
		}
		return switch (shape) {
			case MATCH, THREE_WAY -> event.slug() + "-" + Words.slug(line.group());
			default -> Words.slug(line.question());
		};
	}

}
