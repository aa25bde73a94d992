package ai.aigg.insights.markets.gamma;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.catalog.Market;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriBuilder;

/**
 * Which markets are listed, in which order. Gamma ignores a parameter without a word, so
 * each page is held against what was asked for.
 *
 * @param closed whether those that are closed are wanted, or those that are not
 * @param order the field to order by, in Gamma's spelling
 * @param ascending whether the smallest comes first
 * @param endFrom only those that end then or later, or {@code null}
 * @param endTo only those that end then or earlier, or {@code null}; either bound leaves
 * out markets without an end date
 */
public record MarketList(boolean closed, String order, boolean ascending, @Nullable Instant endFrom,
		@Nullable Instant endTo) {

	/** Gamma may compare days where we compare moments. */
	private static final Duration TOLERANCE = Duration.ofDays(1);

	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

	/**
	 * The open set, by rising id: new markets append, nothing moves.
	 * @return the list
	 */
	public static MarketList open() {
		return new MarketList(false, "id", true, null, null);
	}

	/**
	 * The part of the open set that ends within a window.
	 * @param from its begin, or {@code null} when it has none
	 * @param to its end, or {@code null} when it has none
	 * @return the list
	 */
	public static MarketList openEnding(@Nullable Instant from, @Nullable Instant to) {
		return new MarketList(false, "id", true, from, to);
	}

	/**
	 * The open set, newest first.
	 * @return the list
	 */
	public static MarketList newest() {
		return new MarketList(false, "id", false, null, null);
	}

	/**
	 * What has closed, the most traded first.
	 * @return the list
	 */
	public static MarketList mostTraded() {
		return new MarketList(true, "volumeNum", false, null, null);
	}

	URI uri(UriBuilder uri, @Nullable String cursor) {
		// The cursor holds for the same filters only, so all are sent every time.
		uri.path("/markets/keyset")
			.queryParam("closed", this.closed)
			.queryParam("limit", Gamma.PAGE_SIZE)
			.queryParam("order", this.order)
			.queryParam("ascending", this.ascending)
			.queryParam("include_tag", true);
		if (this.endFrom != null) {
			uri.queryParam("end_date_min", this.endFrom.toString());
		}
		if (this.endTo != null) {
			uri.queryParam("end_date_max", this.endTo.toString());
		}
		return (cursor != null) ? uri.queryParam("after_cursor", "{cursor}").build(cursor) : uri.build();
	}

	/**
	 * Holds a page against what was asked for.
	 * @param page what came
	 * @throws GammaException when a filter or the order was ignored
	 */
	void check(List<Market> page) {
		for (Market market : page) {
			if (market.closed() != this.closed) {
				throw new GammaException("Gamma ignored closed=%s: market %s is %s".formatted(this.closed, market.id(),
						market.closed() ? "closed" : "open"));
			}
			if (!isInWindow(market.endDate())) {
				throw new GammaException("Gamma ignored the end dates asked for: market %s ends %s"
					.formatted(market.id(), market.endDate()));
			}
		}
		if (this.order.equals("id") && steps(page) > page.size() / 2) {
			throw new GammaException("Gamma ignored order=id");
		}
	}

	private boolean isInWindow(@Nullable Instant endDate) {
		return endDate == null || ((this.endFrom == null || !endDate.isBefore(this.endFrom.minus(TOLERANCE)))
				&& (this.endTo == null || !endDate.isAfter(this.endTo.plus(TOLERANCE))));
	}

	/** Counts ids in the wrong direction; a row that came twice makes one or two. */
	private int steps(List<Market> page) {
		int wrong = 0;
		long before = this.ascending ? -1 : Long.MAX_VALUE;
		for (Market market : page) {
			String id = market.id().value();
			if (NUMBER.matcher(id).matches()) {
				long number = Long.parseLong(id);
				wrong += ((number < before) == this.ascending) ? 1 : 0;
				before = number;
			}
		}
		return wrong;
	}

}
