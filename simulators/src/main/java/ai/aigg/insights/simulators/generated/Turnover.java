package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;

/**
 * What was traded in a market and what rests in its book, in USDC with six decimals.
 *
 * @param total since the start
 * @param day last 24 hours
 * @param week last seven days
 * @param month last 30 days
 * @param liquidity resting orders
 */
record Turnover(double total, double day, double week, double month, double liquidity) {

	/** Turnover of a market as it stands now. */
	static Turnover of(SimMarket market) {
		SimEvent event = market.event();
		Chance chance = event.chance();
		Moment moment = event.moment();
		long id = market.id();
		Instant changed = moment.closed(market.index()) ? market.closing() : moment.moved();
		double age = Math.max(0.001, Duration.between(market.opens(), changed).toMillis() / 86_400_000.0);
		double size = event.plan().template().volume() * Math.exp(1.1 * chance.normal(id, 1));
		double depth = 3_000 + 0.02 * size * Math.exp(0.5 * chance.normal(id, 2));
		double mood = Math.exp(0.15 * chance.walk(id, changed));
		return of(size, depth, age, event.life(), Math.clamp(mood, 0.2, 5));
	}

	/**
	 * Turnover of a market of a given size at an age.
	 * @param size volume it would reach in its whole life
	 * @param depth resting orders of an average day
	 * @param age days since the start
	 * @param life days from start to end
	 * @param mood factor around 1 of how lively it is just now
	 */
	static Turnover of(double size, double depth, double age, double life, double mood) {
		double share = Math.clamp(age / life, 0.001, 1);
		double total = size * Math.sqrt(share);
		double perDay = total / Math.max(1, 2 * age) * mood;
		double day = Math.min(total, perDay);
		double week = Math.min(total, Math.max(day, 6 * perDay / mood));
		double month = Math.min(total, Math.max(week, 24 * perDay / mood));
		return new Turnover(cents(total), cents(day), cents(week), cents(month), cents(depth * mood));
	}

	Turnover plus(Turnover other) {
		return new Turnover(cents(this.total + other.total), cents(this.day + other.day), cents(this.week + other.week),
				cents(this.month + other.month), cents(this.liquidity + other.liquidity));
	}

	/** Nothing rests in the book of a settled market. */
	Turnover settled() {
		return new Turnover(this.total, 0, this.week, this.month, 0);
	}

	private static double cents(double amount) {
		return Math.round(amount * 1_000_000) / 1_000_000.0;
	}

}
