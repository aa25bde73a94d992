package ai.aigg.insights.markets.resolver;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.clob.Clob;
import ai.aigg.insights.markets.clob.ClobException;
import ai.aigg.insights.markets.clob.ClobMarket;
import ai.aigg.insights.markets.clob.ClobToken;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.resolution.ClobReading;
import ai.aigg.insights.markets.resolution.Verdicts;
import ai.aigg.insights.schema.events.MarketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Asks Gamma, and CLOB where Gamma is unclear.
 */
@Component
class OutcomeReader {

	private static final Logger log = LoggerFactory.getLogger(OutcomeReader.class);

	private final Gamma gamma;

	private final Clob clob;

	private final Clock clock;

	OutcomeReader(Gamma gamma, Clob clob, Clock clock) {
		this.gamma = gamma;
		this.clob = clob;
		this.clock = clock;
	}

	/**
	 * Asks about some markets.
	 * @param ids at most 100
	 * @param conditions their ids on the chain, as far as known
	 * @param maxClob how many times CLOB may be asked
	 * @return what they say; a market that neither knows is missing
	 * @throws ai.aigg.insights.markets.gamma.GammaException when Gamma could not be read
	 */
	Outcomes read(List<MarketId> ids, Map<MarketId, String> conditions, int maxClob) {
		List<Market> markets = new ArrayList<>(this.gamma.lookUp(ids, true));
		List<MarketId> closed = markets.stream().map(Market::id).toList();
		List<MarketId> rest = ids.stream().filter((id) -> !closed.contains(id)).toList();
		if (!rest.isEmpty()) {
			markets.addAll(this.gamma.lookUp(rest, false));
		}
		Map<MarketId, ClobReading> heard = new HashMap<>();
		int asked = 0;
		for (Market market : markets) {
			String condition = conditions.get(market.id());
			if (asked < maxClob && condition != null && Verdicts.isUnclear(market.reading())) {
				asked++;
				ask(condition).ifPresent((reading) -> heard.put(market.id(), reading));
			}
		}
		return new Outcomes(markets, heard, asked);
	}

	private Optional<ClobReading> ask(String condition) {
		try {
			return this.clob.market(condition).map(this::reading);
		}
		catch (ClobException ex) {
			// It is asked again with the market's next turn.
			log.debug("CLOB has no word on {}", condition, ex);
			return Optional.empty();
		}
	}

	private ClobReading reading(ClobMarket market) {
		return new ClobReading(market.closed(), market.fiftyFifty(),
				market.tokens().stream().filter(ClobToken::winner).map(ClobToken::outcome).toList(),
				this.clock.instant());
	}

}
