package ai.aigg.insights.analysis.coherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Place.Neighbour;

/**
 * The same question with several deadlines: what happens by June has happened by
 * December, so a later deadline is never less likely.
 *
 * @param rungs by deadline, the earliest first
 * @param own which of them is this market, from 0
 * @param fitted what this market's price would be if the prices were made to rise, as
 * little as possible
 * @param violation by how much this market's price contradicts another one, dollars per
 * share; 0 when it does not
 */
public record Ladder(List<Rung> rungs, int own, BigDecimal fitted, BigDecimal violation) {

	/**
	 * Prices that were read at different moments differ by so much without meaning it.
	 */
	private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

	public Ladder {
		rungs = List.copyOf(rungs);
	}

	/**
	 * Finds the ladder on which a market stands.
	 * @param market the market
	 * @return empty when no other open market of its event asks the same question
	 */
	static Optional<Ladder> of(Market market) {
		List<Neighbour> neighbours = market.place().neighbours();
		return neighbours.stream()
			.filter((neighbour) -> neighbour.marketId().equals(market.marketId()))
			.findFirst()
			.flatMap((own) -> Deadline.of(own.question(), own.endDate())
				.flatMap((deadline) -> of(own, deadline, neighbours)));
	}

	private static Optional<Ladder> of(Neighbour own, Deadline deadline, List<Neighbour> neighbours) {
		Map<LocalDate, BigDecimal> prices = new TreeMap<>();
		for (Neighbour neighbour : neighbours.stream()
			.sorted(Comparator.comparing((neighbour) -> neighbour.marketId().value()))
			.toList()) {
			Deadline.of(neighbour.question(), neighbour.endDate())
				.filter((other) -> other.question().equals(deadline.question()))
				.ifPresent((other) -> prices.putIfAbsent(other.date(), neighbour.price()));
		}
		prices.put(deadline.date(), own.price());
		List<Rung> rungs = prices.entrySet().stream().map((rung) -> new Rung(rung.getKey(), rung.getValue())).toList();
		int place = rungs.indexOf(new Rung(deadline.date(), own.price()));
		return (rungs.size() > 1) ? Optional.of(of(rungs, place)) : Optional.empty();
	}

	static Ladder of(List<Rung> rungs, int own) {
		BigDecimal price = rungs.get(own).price();
		BigDecimal violation = BigDecimal.ZERO;
		for (int i = 0; i < rungs.size(); i++) {
			BigDecimal other = rungs.get(i).price();
			violation = violation.max((i < own) ? other.subtract(price) : price.subtract(other));
		}
		List<BigDecimal> rising = Rising.fit(rungs.stream().map(Rung::price).toList());
		return new Ladder(rungs, own, rising.get(own), violation);
	}

	/**
	 * Whether the prices fit together, as far as this market is concerned.
	 * @return {@code false} when the contradiction is larger than 2 cents
	 */
	public boolean coherent() {
		return this.violation.compareTo(TOLERANCE) <= 0;
	}

	/**
	 * A deadline with its price.
	 *
	 * @param deadline the last day that counts
	 * @param price of it, dollars per share
	 */
	public record Rung(LocalDate deadline, BigDecimal price) {
	}

}
