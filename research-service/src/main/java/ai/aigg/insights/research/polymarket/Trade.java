package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One trade, told as a trade of the first outcome: who sells No buys Yes.
 *
 * @param at when
 * @param buys whether the taker wanted more of the first outcome
 * @param usd what was paid, US dollars
 */
record Trade(Instant at, boolean buys, BigDecimal usd) {
}
