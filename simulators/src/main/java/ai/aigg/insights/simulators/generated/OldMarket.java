package ai.aigg.insights.simulators.generated;

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
 * One market of the archive, made for the moment.
 */
final class OldMarket implements MarketView, ClobListed {

	/** Until then markets were made by automated market makers. */
	private static final Instant ORDER_BOOKS = Instant.parse("2023-01-01T00:00:00Z");

	private final Archive archive;

	private final Chance chance;

	private final long number;

	private final long id;

	private final Instant end;

	private final OldSubject subject;

	private final OldResult result;

	OldMarket(Archive archive, Chance chance, long number) {
		this.archive = archive;
		this.chance = chance;
		this.number = number;
		this.id = archive.id(number);
		this.end = archive.end(number);
		this.subject = OldSubject.of(chance, number, this.end, this.end.isBefore(ORDER_BOOKS));
		this.result = result(chance.unit(number, 83), this.end.isBefore(ORDER_BOOKS));
	}

	@Override
	public long id() {
		return this.id;
	}

	@Override
	public String slug() {
		return this.subject.slug();
	}

	@Override
	public String conditionId() {
		return Ids.condition(this.chance, this.id);
	}

	@Override
	public String question() {
		return this.subject.question();
	}

	@Override
	public List<String> tokenIds() {
		return (outcomes().size() != 2) ? List.of()
				: IntStream.range(0, 2)
					.mapToObj((outcome) -> Ids.token(this.chance, this.id, outcome).toString())
					.toList();
	}

	@Override
	public boolean closed() {
		return true;
	}

	@Override
	public @Nullable Instant endDate() {
		return (this.chance.unit(this.number, 81) < 0.01) ? null : this.end;
	}

	@Override
	public double price() {
		return Double.parseDouble(prices().getFirst());
	}

	@Override
	public Offers offers() {
		return new Offers(0, 1000, 1000);
	}

	@Override
	public double number(MarketNumber order) {
		return this.archive.value(order, this.number);
	}

	@Override
	public byte[] json(boolean withTags) {
		JsonBuffer json = new JsonBuffer(4_000);
		write(json, withTags);
		return json.toBytes();
	}

	@Override
	public void write(JsonBuffer json, boolean withTags) {
		OldMarketWriter.gamma(json, this, withTags);
	}

	@Override
	public void writeClob(JsonBuffer json) {
		OldMarketWriter.clob(json, this);
	}

	Chance chance() {
		return this.chance;
	}

	long number() {
		return this.number;
	}

	/** When it was to end, also where it does not say so. */
	Instant end() {
		return this.end;
	}

	Instant opens() {
		return this.archive.opens(this.number);
	}

	/** When it was settled. */
	Instant settled() {
		return this.end.plusSeconds(10 + this.chance.pick(this.number, 82, 3_000));
	}

	OldSubject subject() {
		return this.subject;
	}

	OldResult result() {
		return this.result;
	}

	private static OldResult result(double draw, boolean legacy) {
		if (legacy) {
			return (draw < 0.45) ? OldResult.NEARLY : (draw < 0.54) ? OldResult.NOTHING : OldResult.WON;
		}
		return (draw < 0.004) ? OldResult.HALF : (draw < 0.006) ? OldResult.NOTHING : OldResult.WON;
	}

	/** Whether it is older than the order books. */
	boolean legacy() {
		return this.end.isBefore(ORDER_BOOKS);
	}

	List<String> outcomes() {
		return this.subject.outcomes();
	}

	/** Index of the outcome that wins, if one does. */
	int winner() {
		return this.chance.pick(this.number, 84, outcomes().size());
	}

	boolean won() {
		return this.result == OldResult.WON || this.result == OldResult.NEARLY;
	}

	/** Prices of the outcomes as Gamma lists them. */
	List<String> prices() {
		int winner = winner();
		String tail = Long.toUnsignedString(this.chance.bits(this.number, 85) | Long.MIN_VALUE);
		return IntStream.range(0, outcomes().size()).mapToObj((index) -> switch (this.result) {
			case WON -> (index == winner) ? "1" : "0";
			case NEARLY -> (index == winner) ? "0.999999" + tail : "0.000000" + tail;
			case HALF -> "0.5";
			case NOTHING -> "0";
		}).toList();
	}

}
