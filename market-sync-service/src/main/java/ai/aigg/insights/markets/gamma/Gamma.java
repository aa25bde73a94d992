package ai.aigg.insights.markets.gamma;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.drift.Sentinel;
import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.markets.wire.Rereading;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriBuilder;

/**
 * Calls Gamma. What its answers may look like: the documentation of
 * {@code /markets/keyset}, and what its users report of it.
 */
public class Gamma {

	/** More than this is silently lowered to it; also the most ids in one question. */
	public static final int PAGE_SIZE = 100;

	private static final Logger log = LoggerFactory.getLogger(Gamma.class);

	private final RestClient client;

	private final MarketParser parser;

	private final Sentinel sentinel;

	private final Rereading rereading = new Rereading(
			(failure) -> failure instanceof GammaException gamma && gamma.isUnreadable());

	Gamma(RestClient client, MarketParser parser, Sentinel sentinel) {
		this.client = client;
		this.parser = parser;
		this.sentinel = sentinel;
	}

	/**
	 * Begins to read a list of markets.
	 * @param list which ones
	 * @param maxPages the most pages to read
	 * @return leads from page to page
	 */
	public MarketWalk walk(MarketList list, int maxPages) {
		return new MarketWalk(this, list, maxPages, null);
	}

	/**
	 * Goes on with a list of markets.
	 * @param list which ones, the same as before
	 * @param maxPages the most pages to read
	 * @param cursor where an earlier reading ended, or {@code null} to begin
	 * @return leads from page to page
	 */
	public MarketWalk walk(MarketList list, int maxPages, @Nullable String cursor) {
		return new MarketWalk(this, list, maxPages, cursor);
	}

	/**
	 * Looks markets up by Gamma's ids.
	 * @param ids at most 100
	 * @param closed whether to find those that are closed or those that are not; one call
	 * never finds both
	 * @return those that are as asked for
	 * @throws GammaException when they could not be read
	 */
	public List<Market> lookUp(Collection<MarketId> ids, boolean closed) {
		List<Market> found = lookUp("id", ids.stream().map(MarketId::value).toList(), closed);
		// The filter may have been ignored, so each one is looked at.
		return found.stream().filter((market) -> ids.contains(market.id())).toList();
	}

	/**
	 * Looks markets up by their ids on the chain.
	 * @param conditionIds at most 100
	 * @param closed whether to find those that are closed or those that are not
	 * @return those that are as asked for
	 * @throws GammaException when they could not be read
	 */
	public List<Market> lookUpConditions(Collection<String> conditionIds, boolean closed) {
		List<Market> found = lookUp("condition_ids", conditionIds, closed);
		return found.stream()
			.filter((market) -> market.conditionId() != null && conditionIds.contains(market.conditionId()))
			.toList();
	}

	/**
	 * Looks up markets that are no longer open.
	 * @param ids at most 100
	 * @return those of them that are closed
	 * @throws GammaException when they could not be read
	 */
	public List<Market> closedMarkets(Collection<MarketId> ids) {
		return lookUp(ids, true);
	}

	/**
	 * Asks how many events are open: a count that does not come from paging markets. The
	 * endpoint is undocumented; it was seen in public code.
	 * @return the number, or nothing when it is not to be had
	 */
	public OptionalLong openEvents() {
		try {
			JsonNode total = read(
					(uri) -> uri.path("/events/pagination").queryParam("closed", false).queryParam("limit", 1).build(),
					Json::read)
				.path("pagination")
				.path("totalResults");
			return (total.isIntegralNumber() && total.canConvertToLong() && total.longValue() >= 0)
					? OptionalLong.of(total.longValue()) : OptionalLong.empty();
		}
		catch (GammaException ex) {
			log.warn("The number of open events is not to be had: {}", ex.getMessage());
			return OptionalLong.empty();
		}
	}

	GammaPage page(MarketList list, @Nullable String cursor) {
		GammaPage page = read((uri) -> list.uri(uri, cursor), (body) -> page(body, "markets"));
		list.check(page.markets());
		return page;
	}

	private List<Market> lookUp(String parameter, Collection<String> keys, boolean closed) {
		if (keys.size() > PAGE_SIZE) {
			throw new IllegalArgumentException("At most %d ids at once, not %d".formatted(PAGE_SIZE, keys.size()));
		}
		if (keys.isEmpty()) {
			return List.of();
		}
		return read((uri) -> uri.path("/markets")
			.queryParam("closed", closed)
			.queryParam("limit", PAGE_SIZE)
			.queryParam("include_tag", true)
			.queryParam(parameter, keys.toArray())
			.build(), (body) -> page(body, "")).markets()
			.stream()
			.filter((market) -> market.closed() == closed)
			.toList();
	}

	private GammaPage page(byte[] body, String list) {
		List<Market> markets = new ArrayList<>(PAGE_SIZE);
		int[] objects = new int[1];
		List<MalformedMarketException> skipped = new ArrayList<>();
		JsonNode others = Json.forEachWithSource(body, list, (node, source) -> {
			objects[0]++;
			this.sentinel.look(node);
			try {
				markets.add(this.parser.parse(node, source::get));
			}
			catch (MalformedMarketException ex) {
				skipped.add(ex);
			}
		});
		if (others == null) {
			throw GammaException.unreadable("Gamma did not answer with a list of markets", null);
		}
		if (!skipped.isEmpty()) {
			// A field that is gone is gone from all of them: one line for a page.
			log.warn("{} of {} objects are skipped: {}", skipped.size(), objects[0], skipped.getFirst().getMessage());
		}
		return new GammaPage(markets, skipped.size(), Cursors.next(others.path("next_cursor")));
	}

	private <T> T read(Function<UriBuilder, URI> uri, Function<byte[], T> reader) {
		return this.rereading.read(() -> {
			try {
				byte[] body = this.client.get().uri(uri).retrieve().body(byte[].class);
				if (body == null) {
					throw GammaException.unreadable("Gamma answered with nothing", null);
				}
				return reader.apply(body);
			}
			catch (RestClientResponseException ex) {
				throw new GammaException("Gamma could not be read: " + ex.getMessage(), ex);
			}
			catch (RestClientException ex) {
				throw GammaException.unreadable("Gamma could not be read: " + ex.getMessage(), ex);
			}
			catch (JacksonException ex) {
				throw GammaException.unreadable("Gamma answered with something else than JSON", ex);
			}
		});
	}

}
