package ai.aigg.insights.analysis.estimate;

/**
 * Why an estimate is uncertain: standard deviations in log-odds, independent of each
 * other.
 *
 * @param spread the book does not say where in it the price is
 * @param volatility news of the next days
 * @param liquidity little money stands behind the price
 * @param disagreement samples of a model contradict each other; 0 where there is none
 * @param total all together
 */
public record Doubt(double spread, double volatility, double liquidity, double disagreement, double total) {

	static Doubt of(double spread, double volatility, double liquidity, double least, double most) {
		double total = Math.clamp(Math.sqrt(spread * spread + volatility * volatility + liquidity * liquidity), least,
				most);
		return new Doubt(Rounding.four(spread), Rounding.four(volatility), Rounding.four(liquidity), 0,
				Rounding.four(total));
	}

	Doubt with(double disagreementOfSamples, double most) {
		double all = Math.min(most, Math.sqrt(this.total * this.total + disagreementOfSamples * disagreementOfSamples));
		return new Doubt(this.spread, this.volatility, this.liquidity, Rounding.four(disagreementOfSamples),
				Rounding.four(Math.max(all, this.total)));
	}

}
