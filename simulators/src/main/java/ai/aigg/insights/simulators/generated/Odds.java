package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/**
 * How the first outcomes of an event's markets are priced at a moment.
 */
sealed interface Odds {

	/**
	 * The probabilities of the markets' first outcomes.
	 * @param now the moment
	 * @param out markets already lost to their siblings
	 */
	double[] at(Instant now, BitSet out);

	/** A ladder of thresholds that the final value exceeds or not. */
	record Above(Quantity quantity, List<Double> levels, Instant end) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			return this.levels.stream().mapToDouble((level) -> this.quantity.above(level, now, this.end)).toArray();
		}

	}

	/** A ladder of thresholds that are touched or not. */
	record Touch(Quantity quantity, List<Double> levels, Instant end) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			return this.levels.stream().mapToDouble((level) -> this.quantity.touches(level, now, this.end)).toArray();
		}

	}

	/** Adjoining ranges of which the final value hits exactly one; edges between them. */
	record Ranges(Quantity quantity, List<Double> edges, Instant end) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			double[] shares = new double[this.edges.size() + 1];
			double above = 1;
			for (int i = 0; i < this.edges.size(); i++) {
				double beyond = this.quantity.above(this.edges.get(i), now, this.end);
				shares[i] = above - beyond;
				above = beyond;
			}
			shares[this.edges.size()] = above;
			return shares;
		}

	}

	/** Named options of which exactly one wins; the field narrows towards the end. */
	record OneOf(Chance chance, long key, List<Double> weights, Instant end) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			double days = Math.max(0, Duration.between(now, this.end).toMillis() / 86_400_000.0);
			double focus = 1 + 1.5 * Math.exp(-days / 2);
			double[] shares = new double[this.weights.size()];
			double sum = 0;
			for (int i = 0; i < shares.length; i++) {
				double logWeight = this.weights.get(i) + 0.06 * this.chance.walk(this.key + i, now);
				shares[i] = out.get(i) ? 0 : Math.exp(focus * logWeight);
				sum += shares[i];
			}
			for (int i = 0; i < shares.length; i++) {
				shares[i] = (sum > 0) ? shares[i] / sum : 0;
			}
			return shares;
		}

	}

	/** Questions that have nothing to do with each other. */
	record Free(Chance chance, long key, List<Double> logOdds) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			double[] prices = new double[this.logOdds.size()];
			for (int i = 0; i < prices.length; i++) {
				prices[i] = Numbers.logistic(this.logOdds.get(i) + 0.08 * this.chance.walk(this.key + i, now));
			}
			return prices;
		}

	}

	/** The same occurrence by ever later dates. */
	record ByDate(Chance chance, long key, double yearlyRate, List<Instant> ends) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			double rate = this.yearlyRate * Math.exp(0.08 * this.chance.walk(this.key, now));
			return this.ends.stream().mapToDouble((end) -> {
				double years = Math.max(0, Duration.between(now, end).toMillis() / 86_400_000.0 / 365);
				return 1 - Math.exp(-rate * years);
			}).toArray();
		}

	}

	/** Whether a value ends its window where it began or higher. */
	record UpOrDown(Quantity quantity, Instant start, Instant end) implements Odds {

		@Override
		public double[] at(Instant now, BitSet out) {
			boolean running = now.isAfter(this.start);
			return new double[] {
					running ? this.quantity.above(this.quantity.value(this.start), now, this.end) : 0.505 };
		}

	}

}
