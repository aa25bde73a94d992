package ai.aigg.insights.markets.clob;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A market as CLOB lists it: without Gamma's id, without turnover and without its event.
 * All texts are hostile.
 *
 * @param conditionId its id on the chain
 * @param questionId the oracle's id of the question, or {@code null}
 * @param question its title
 * @param description the rules, or {@code null}
 * @param slug the last part of its address, or {@code null}
 * @param endDate the end as planned, or {@code null}
 * @param closed whether trading is over
 * @param archived whether it is hidden from people
 * @param acceptingOrders whether orders are taken
 * @param negRisk whether it excludes its siblings
 * @param negRiskMarketId what it shares with them, or {@code null}
 * @param tickSize smallest step of a price, dollars, or {@code null}
 * @param minimumOrderSize smallest order, shares, or {@code null}
 * @param fiftyFifty whether it ended as a draw, half a dollar for each side
 * @param tokens its outcomes in Polymarket's order
 * @param tags labels, as people read them
 */
public record ClobMarket(String conditionId, @Nullable String questionId, String question, @Nullable String description,
		@Nullable String slug, @Nullable Instant endDate, boolean closed, boolean archived, boolean acceptingOrders,
		boolean negRisk, @Nullable String negRiskMarketId, @Nullable BigDecimal tickSize,
		@Nullable BigDecimal minimumOrderSize, boolean fiftyFifty, List<ClobToken> tokens, List<String> tags) {

	public ClobMarket {
		tokens = List.copyOf(tokens);
		tags = List.copyOf(tags);
	}

	/**
	 * The outcome that won, which is CLOB's word and the fallback where Gamma's prices
	 * are unclear.
	 * @return the winner of a closed market; nothing when there is none, or more than one
	 */
	public Optional<ClobToken> winner() {
		List<ClobToken> winners = this.closed ? this.tokens.stream().filter(ClobToken::winner).toList() : List.of();
		return (winners.size() == 1) ? Optional.of(winners.getFirst()) : Optional.empty();
	}

}
