package ai.aigg.insights.markets.gamma;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriBuilder;

/**
 * Calls Gamma. What its answers may look like: the documentation of
 * {@code /markets/keyset}, and what its users report of it.
 */
public class Gamma {

	/** More than this is silently lowered to it. */
	public static final int PAGE_SIZE = 100;

	private static final Logger log = LoggerFactory.getLogger(Gamma.class);

	private final RestClient client;

	private final MarketParser parser;

	Gamma(RestClient client, MarketParser parser) {
		this.client = client;
		this.parser = parser;
	}

	/**
	 * Begins to read the open set.
	 * @param maxPages the most pages to read
	 * @return leads from page to page
	 */
	public OpenMarkets openMarkets(int maxPages) {
		return new OpenMarkets(this, maxPages);
	}

	/**
	 * Looks up markets that are no longer open.
	 * @param ids at most 100
	 * @return those of them that are closed
	 * @throws GammaException when they could not be read
	 */
	public List<Market> closedMarkets(Collection<MarketId> ids) {
		return markets(ids, true);
	}

	/**
	 * Looks up markets. Gamma answers for closed ones or for open ones, never for both.
	 * @param ids at most 100
	 * @param closed which of them
	 * @return those of them that are closed, or those that are not
	 * @throws GammaException when they could not be read
	 */
	public List<Market> markets(Collection<MarketId> ids, boolean closed) {
		if (ids.size() > PAGE_SIZE) {
			throw new IllegalArgumentException("At most %d ids at once, not %d".formatted(PAGE_SIZE, ids.size()));
		}
		JsonNode body = get((uri) -> uri.path("/markets")
			.queryParam("closed", closed)
			.queryParam("limit", PAGE_SIZE)
			.queryParam("include_tag", true)
			.queryParam("id", ids.stream().map(MarketId::value).toArray())
			.build());
		if (!body.isArray()) {
			throw new GammaException("Gamma's /markets did not answer with a list");
		}
		// The filter may have been ignored, so each one is looked at.
		return parse(body, new Skips()).stream()
			.filter((market) -> market.closed() == closed && ids.contains(market.id()))
			.toList();
	}

	GammaPage openPage(@Nullable String cursor) {
		// The cursor holds for the same filters only, so all are sent every time.
		JsonNode body = get((uri) -> {
			uri.path("/markets/keyset")
				.queryParam("closed", false)
				.queryParam("limit", PAGE_SIZE)
				.queryParam("order", "id")
				.queryParam("ascending", true)
				.queryParam("include_tag", true);
			return (cursor != null) ? uri.queryParam("after_cursor", "{cursor}").build(cursor) : uri.build();
		});
		JsonNode list = body.path("markets");
		if (!list.isArray()) {
			throw new GammaException("Gamma's /markets/keyset did not answer with a list of markets");
		}
		Skips skips = new Skips();
		List<Market> markets = parse(list, skips);
		markets.stream().filter(Market::closed).findFirst().ifPresent((market) -> {
			throw new GammaException("Gamma ignored closed=false: market %s is closed".formatted(market.id()));
		});
		return new GammaPage(markets, skips.count, Cursors.next(body.path("next_cursor")));
	}

	private List<Market> parse(JsonNode list, Skips skips) {
		List<Market> markets = new ArrayList<>(list.size());
		for (JsonNode node : list) {
			try {
				markets.add(this.parser.parse(node));
			}
			catch (MalformedMarketException ex) {
				skips.count++;
				log.warn("A market object is skipped: {}", ex.getMessage());
			}
		}
		return markets;
	}

	private JsonNode get(Function<UriBuilder, URI> uri) {
		try {
			byte[] body = this.client.get().uri(uri).retrieve().body(byte[].class);
			if (body == null) {
				throw new GammaException("Gamma answered with nothing");
			}
			return Json.read(body);
		}
		catch (RestClientException ex) {
			throw new GammaException("Gamma could not be read: " + ex.getMessage(), ex);
		}
		catch (JacksonException ex) {
			throw new GammaException("Gamma answered with something else than JSON", ex);
		}
	}

	/**
	 * Counts the objects that could not be read.
	 */
	private static final class Skips {

		private int count;

	}

}
