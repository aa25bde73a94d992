package ai.aigg.insights.markets.clob;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.markets.wire.Rereading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Calls CLOB's public endpoints. What its answers look like: its documentation, and
 * recorded pages.
 */
public class Clob {

	/** Rows of a full page of the list of markets. */
	public static final int PAGE_SIZE = 1_000;

	/** Most tokens in one question; whole books come back, some of them large. */
	public static final int MAX_QUOTES = 100;

	private final RestClient client;

	private final ClobReader reader;

	private final Rereading rereading = new Rereading(
			(failure) -> failure instanceof ClobException clob && clob.isUnreadable());

	Clob(RestClient client, ClobReader reader) {
		this.client = client;
		this.reader = reader;
	}

	/**
	 * Reads a page of the list of all markets, oldest first. Pages do not depend on each
	 * other and may be read at once.
	 * @param offset how many rows are before it
	 * @return the page; an empty last one when there are not so many rows
	 * @throws ClobException when it could not be read
	 */
	public ClobPage page(long offset) {
		return read((client) -> client.get()
			.uri((uri) -> uri.path("/markets").queryParam("next_cursor", "{cursor}").build(ClobOffset.encode(offset)))
			.retrieve(), (body) -> page(offset, body));
	}

	private ClobPage page(long offset, byte[] body) {
		List<ClobMarket> markets = new ArrayList<>(PAGE_SIZE);
		int[] rows = new int[1];
		JsonNode others = list(body, "data", (node) -> {
			rows[0]++;
			this.reader.market(node).ifPresent(markets::add);
		});
		OptionalLong next = ClobOffset.decode(others.path("next_cursor").asString(""));
		if (next.isPresent() && next.getAsLong() <= offset) {
			throw new ClobException("CLOB's page at %d leads back to %d".formatted(offset, next.getAsLong()));
		}
		return new ClobPage(offset, markets, rows[0] - markets.size(), next);
	}

	/**
	 * Looks a market up, open or closed.
	 * @param conditionId its id on the chain
	 * @return the market; nothing when CLOB has none, as it is for some minutes after a
	 * market was made
	 * @throws ClobException when it could not be read
	 */
	public Optional<ClobMarket> market(String conditionId) {
		try {
			return read((client) -> client.get().uri("/markets/{id}", conditionId).retrieve(),
					(body) -> this.reader.market(Json.read(body)))
				.filter((market) -> market.conditionId().equalsIgnoreCase(conditionId));
		}
		catch (ClobException ex) {
			if (ex.getCause() instanceof HttpClientErrorException.NotFound) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	/**
	 * Reads the edges of many order books with one call. {@code POST /books} and not
	 * {@code /prices}: a book says which token it is of and when, and an empty side is
	 * empty, whereas the meaning of a price's side is disputed among its users.
	 * @param tokenIds at most {@link #MAX_QUOTES}, decimal digits
	 * @return those that have a book, in no order
	 * @throws ClobException when they could not be read
	 */
	public List<ClobQuote> quotes(Collection<String> tokenIds) {
		if (tokenIds.size() > MAX_QUOTES) {
			throw new IllegalArgumentException(
					"At most %d tokens at once, not %d".formatted(MAX_QUOTES, tokenIds.size()));
		}
		if (tokenIds.isEmpty()) {
			return List.of();
		}
		List<Map<String, String>> wanted = tokenIds.stream().map((id) -> Map.of("token_id", id)).toList();
		return read((client) -> client.post()
			.uri("/books")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.write(wanted))
			.retrieve(), (body) -> quotes(body, tokenIds));
	}

	private List<ClobQuote> quotes(byte[] body, Collection<String> tokenIds) {
		List<ClobQuote> quotes = new ArrayList<>(tokenIds.size());
		list(body, "",
				(node) -> this.reader.quote(node)
					.filter((quote) -> tokenIds.contains(quote.tokenId()))
					.ifPresent(quotes::add));
		return quotes;
	}

	private static JsonNode list(byte[] body, String name, Consumer<JsonNode> each) {
		JsonNode others = Json.forEach(body, name, each);
		if (others == null) {
			throw ClobException.unreadable("CLOB did not answer with a list", null);
		}
		return others;
	}

	private <T> T read(Function<RestClient, RestClient.ResponseSpec> call, Function<byte[], T> reading) {
		return this.rereading.read(() -> {
			try {
				byte[] body = call.apply(this.client).body(byte[].class);
				if (body == null) {
					throw ClobException.unreadable("CLOB answered with nothing", null);
				}
				return reading.apply(body);
			}
			catch (RestClientResponseException ex) {
				throw new ClobException("CLOB could not be read: " + ex.getMessage(), ex);
			}
			catch (RestClientException ex) {
				throw ClobException.unreadable("CLOB could not be read: " + ex.getMessage(), ex);
			}
			catch (JacksonException ex) {
				throw ClobException.unreadable("CLOB answered with something else than JSON", ex);
			}
		});
	}

}
