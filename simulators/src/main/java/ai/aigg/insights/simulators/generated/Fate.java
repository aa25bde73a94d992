package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

/**
 * When the markets of an event close and who wins: drawn in advance from the seed, unless
 * an operator decides.
 */
final class Fate {

	private static final BitSet NONE = new BitSet(0);

	private static final double DROPS_OUT_EARLY = 0.12;

	private static final double ENDS_EARLY = 0.06;

	private final SimEvent event;

	private final Chance chance;

	private final Map<Integer, Verdict> decided = new ConcurrentHashMap<>();

	private final AtomicReferenceArray<@Nullable Instant> drawn;

	private volatile double @Nullable [] finals;

	Fate(SimEvent event, Chance chance) {
		this.event = event;
		this.chance = chance;
		this.drawn = new AtomicReferenceArray<>(event.draft().lines().size());
	}

	/** When a market closes. */
	Instant closing(int index) {
		Verdict decision = verdict(index);
		if (decision != null) {
			return decision.closed() ? decision.at() : Instant.MAX;
		}
		Instant drawn = this.drawn.get(index);
		if (drawn == null) {
			Instant early = early(index);
			drawn = (early != null) ? early : end(index).plusSeconds(10 + this.chance.pick(this.event.key(), 11, 50));
			this.drawn.set(index, drawn);
		}
		return drawn;
	}

	/** The outcome that wins, whether or not it is out yet. */
	int winner(int index) {
		Verdict decision = verdict(index);
		if (decision != null) {
			return decision.winner();
		}
		return switch (this.event.draft().bond()) {
			case EASIER_FIRST -> first(finals()[index] > this.chance.unit(this.event.key(), 21));
			case EASIER_LAST -> first(!happens().isAfter(end(index)));
			case ONE_OF -> first(index == champion());
			case FREE -> first(this.event.draft().odds().at(closing(index), NONE)[index] > this.chance
				.unit(this.event.key(), 31 + index));
		};
	}

	/** What an operator decided about a market, if anything. */
	@Nullable Verdict verdict(int index) {
		return this.decided.isEmpty() ? null : this.decided.get(index);
	}

	/** Markets that are closed at a moment. */
	BitSet closed(Instant now) {
		BitSet closed = new BitSet();
		for (int index = 0; index < this.drawn.length(); index++) {
			closed.set(index, !closing(index).isAfter(now));
		}
		return closed;
	}

	/** Markets that lost to their siblings by a moment. */
	BitSet out(Instant now) {
		if (this.event.draft().bond() != Bond.ONE_OF) {
			return NONE;
		}
		BitSet out = new BitSet();
		for (int index = 0; index < this.event.draft().lines().size(); index++) {
			Verdict decision = verdict(index);
			Instant early = (decision != null) ? null : early(index);
			if ((early != null && !early.isAfter(now)) || (decision != null && decision.closed()
					&& decision.winner() != 0 && !decision.at().isAfter(now))) {
				out.set(index);
			}
		}
		return out;
	}

	/**
	 * An operator's decision, with what it means for the siblings that are still open.
	 */
	void resolve(int index, int winner, Instant now) {
		for (SimMarket market : this.event.markets()) {
			int other = market.index();
			if (other != index && !market.closed() && implied(index, winner, other) >= 0) {
				this.decided.put(other, new Verdict(now, Verdict.State.RESOLVED, implied(index, winner, other)));
			}
		}
		decide(index, new Verdict(now, Verdict.State.RESOLVED, winner));
	}

	/** An operator's decision about one market alone. */
	void decide(int index, Verdict verdict) {
		this.decided.put(index, verdict);
		this.event.revised();
	}

	private int implied(int index, int winner, int other) {
		return switch (this.event.draft().bond()) {
			case ONE_OF -> (winner == 0) ? 1 : -1;
			case EASIER_FIRST -> chain(other < index, winner);
			case EASIER_LAST -> chain(other > index, winner);
			case FREE -> -1;
		};
	}

	private static int chain(boolean easier, int winner) {
		if (winner == 0) {
			return easier ? 0 : -1;
		}
		return easier ? -1 : 1;
	}

	private @Nullable Instant early(int index) {
		Instant opens = this.event.plan().window().opens();
		return switch (this.event.draft().bond()) {
			case ONE_OF -> (index >= 3 && lasting() && this.event.draft().odds() instanceof Odds.OneOf
					&& this.chance.unit(this.event.key() + index, 41) < DROPS_OUT_EARLY) ? within(opens, index) : null;
			case FREE -> (lasting() && this.chance.unit(this.event.key() + index, 41) < ENDS_EARLY)
					? within(opens, index) : null;
			case EASIER_LAST -> happens().isBefore(end(index)) ? happens() : null;
			case EASIER_FIRST -> null;
		};
	}

	private boolean lasting() {
		return this.event.life() > 20;
	}

	private Instant within(Instant opens, int index) {
		double share = 0.1 + 0.9 * this.chance.unit(this.event.key() + index, 42);
		return opens.plusMillis((long) (Duration.between(opens, end(index)).toMillis() * share));
	}

	private Instant happens() {
		Odds.ByDate odds = (Odds.ByDate) this.event.draft().odds();
		double years = -Math.log(1 - this.chance.unit(this.event.key(), 51)) / odds.yearlyRate();
		return this.event.plan().window().opens().plusSeconds((long) (Math.min(years, 50) * 365 * 86_400));
	}

	private int champion() {
		double draw = this.chance.unit(this.event.key(), 61);
		double[] prices = finals();
		int last = 0;
		for (int index = 0; index < prices.length; index++) {
			if (prices[index] <= 0) {
				continue;
			}
			last = index;
			draw -= prices[index];
			if (draw < 0) {
				return index;
			}
		}
		return last;
	}

	private double[] finals() {
		double[] known = this.finals;
		if (known == null) {
			Instant end = this.event.plan().window().end();
			known = this.event.draft().odds().at(end, out(end));
			this.finals = known;
		}
		return known;
	}

	private Instant end(int index) {
		return this.event.draft().lines().get(index).end();
	}

	private static int first(boolean wins) {
		return wins ? 0 : 1;
	}

}
