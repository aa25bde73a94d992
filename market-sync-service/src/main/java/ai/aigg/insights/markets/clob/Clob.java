package ai.aigg.insights.markets.clob;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import ai.aigg.insights.markets.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

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
		byte[] body = body((client) -> client.get()
			.uri((uri) -> uri.path("/markets").queryParam("next_cursor", "{cursor}").build(ClobOffset.encode(offset)))
			.retrieve()
			.body(byte[].class));
		List<ClobMarket> markets = new ArrayList<>(PAGE_SIZE);
		int[] rows = new int[1];
		JsonNode others = list(body, "/markets", "data", (node) -> {
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
			byte[] body = body(
					(client) -> client.get().uri("/markets/{id}", conditionId).retrieve().body(byte[].class));
			return this.reader.market(json(() -> Json.read(body)))
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
		byte[] body = body((client) -> client.post()
			.uri("/books")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Json.write(wanted))
			.retrieve()
			.body(byte[].class));
		List<ClobQuote> quotes = new ArrayList<>(tokenIds.size());
		list(body, "/books", "",
				(node) -> this.reader.quote(node)
					.filter((quote) -> tokenIds.contains(quote.tokenId()))
					.ifPresent(quotes::add));
		return quotes;
	}

	private byte[] body(Function<RestClient, byte @Nullable []> call) {
		try {
			byte @Nullable [] body = call.apply(this.client);
			if (body == null) {
				throw new ClobException("CLOB answered with nothing");
			}
			return body;
		}
		catch (RestClientException ex) {
			throw new ClobException("CLOB could not be read: " + ex.getMessage(), ex);
		}
	}

	private static JsonNode list(byte[] body, String path, String list, Consumer<JsonNode> each) {
		JsonNode others = json(() -> Json.forEach(body, list, each));
		if (others == null) {
			throw new ClobException("CLOB's %s did not answer with a list".formatted(path));
		}
		return others;
	}

	private static <T extends @Nullable Object> T json(Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (JacksonException ex) {
			throw new ClobException("CLOB answered with something else than JSON", ex);
		}
	}

}
