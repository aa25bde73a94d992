package ai.aigg.insights.research.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.schema.events.MarketId;

import org.springframework.stereotype.Component;

/**
 * Evidence as it could have been had at an instant of the past: what backtests use.
 */
@Component
public class HistoricalResearch {

	private final Markets markets;

	private final Providers providers;

	private final Clock clock;

	HistoricalResearch(Markets markets, Providers providers, Clock clock) {
		this.markets = markets;
		this.providers = providers;
		this.clock = clock;
	}

	/**
	 * Looks into the past of a market, which may be closed by now; may take seconds.
	 * @param marketId Polymarket's id
	 * @param asOf nothing published on or after its day (UTC) is evidence
	 * @return rows of {@code research} of the type historical, one per provider; empty
	 * when there is no such market, and without a provider that somebody else is asking
	 * the same right now
	 * @throws IllegalArgumentException when the instant is not in the past
	 */
	public List<ArchivedEvidence> gather(MarketId marketId, Instant asOf) {
		if (!asOf.isBefore(this.clock.instant())) {
			throw new IllegalArgumentException("Only the past is history, not " + asOf);
		}
		return this.markets.find(marketId)
			.stream()
			.flatMap((market) -> this.providers.gather(market, new ResearchType.Historical(asOf)).stream())
			.flatMap(HistoricalResearch::row)
			.toList();
	}

	private static Stream<ArchivedEvidence> row(Piece piece) {
		return switch (piece) {
			case Piece.Kept kept -> Stream.of(kept.row());
			case Piece.New fresh -> Stream.of(fresh.row());
			case Piece.UnderWay _ -> Stream.empty();
		};
	}

}
