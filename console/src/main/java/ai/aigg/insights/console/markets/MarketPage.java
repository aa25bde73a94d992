package ai.aigg.insights.console.markets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A market as its page shows it. All texts are of strangers.
 *
 * @param id its row
 * @param marketId Polymarket's id
 * @param question its title
 * @param category its subject, or {@code null}
 * @param description its rules, or {@code null}
 * @param resolutionSource where the outcome is read from, or {@code null}
 * @param sourceLink the same where it may be followed, or {@code null}
 * @param address its page on Polymarket, or {@code null}
 * @param eventTitle its event, or {@code null}
 * @param tags Polymarket's labels
 * @param outcomes with their prices
 * @param prices what it trades at
 * @param state how far it got
 */
record MarketPage(UUID id, String marketId, String question, @Nullable String category, @Nullable String description,
		@Nullable String resolutionSource, @Nullable String sourceLink, @Nullable String address,
		@Nullable String eventTitle, List<String> tags, List<Outcome> outcomes, Prices prices, State state) {

	MarketPage {
		tags = List.copyOf(tags);
		outcomes = List.copyOf(outcomes);
	}

	/**
	 * An outcome.
	 *
	 * @param name its name; hostile
	 * @param price dollars per share, or {@code null}
	 */
	record Outcome(String name, @Nullable BigDecimal price) {
	}

	/**
	 * What a market trades at.
	 *
	 * @param price of the first outcome, or {@code null}
	 * @param bid highest bid, or {@code null}
	 * @param ask lowest ask, or {@code null}
	 * @param lastTrade or {@code null}
	 * @param volumeDay US dollars, or {@code null}
	 * @param volumeTotal US dollars, or {@code null}
	 * @param liquidity US dollars, or {@code null}
	 * @param asOf when the price was read
	 * @param live whether it comes over the socket
	 */
	record Prices(@Nullable BigDecimal price, @Nullable BigDecimal bid, @Nullable BigDecimal ask,
			@Nullable BigDecimal lastTrade, @Nullable BigDecimal volumeDay, @Nullable BigDecimal volumeTotal,
			@Nullable BigDecimal liquidity, Instant asOf, boolean live) {
	}

	/**
	 * How far a market got.
	 *
	 * @param active whether we count it among the active ones
	 * @param closed whether trading has ended
	 * @param acceptsOrders whether orders are taken
	 * @param startDate when trading began, or {@code null}
	 * @param endDate the planned end, or {@code null}
	 * @param closedTime when trading ended, or {@code null}
	 * @param resolution OPEN to RESOLVED or VOID
	 * @param winner the outcome that won, or {@code null}
	 * @param oracle the oracle's word, or {@code null}
	 * @param changes how its resolution went, oldest first
	 */
	record State(boolean active, boolean closed, boolean acceptsOrders, @Nullable Instant startDate,
			@Nullable Instant endDate, @Nullable Instant closedTime, String resolution, @Nullable String winner,
			@Nullable String oracle, List<Change> changes) {

		State {
			changes = List.copyOf(changes);
		}

	}

	/**
	 * A change of the resolution, with what it rests on.
	 *
	 * @param to the new state
	 * @param at ISO, as it was noted
	 * @param source who said it
	 * @param winner or {@code null}
	 * @param evidence what Polymarket said, as JSON
	 */
	record Change(String to, @Nullable Instant at, String source, @Nullable String winner, String evidence) {
	}

	/**
	 * An analysis of the market.
	 *
	 * @param tweetId a mention that it answered, or {@code null}
	 * @param at when
	 * @param recommendation what it said
	 * @param estimate ours
	 * @param price the market's
	 * @param analyst who estimated
	 */
	record Analysed(@Nullable String tweetId, Instant at, String recommendation, BigDecimal estimate, BigDecimal price,
			String analyst) {
	}

	/**
	 * A piece of evidence about the market.
	 *
	 * @param provider who brought it
	 * @param at when
	 * @param text its beginning, or {@code null}; hostile
	 */
	record Researched(String provider, Instant at, @Nullable String text) {
	}

}
