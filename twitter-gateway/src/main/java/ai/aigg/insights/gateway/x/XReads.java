package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

import ai.aigg.insights.gateway.spend.Purchase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Reads posts and accounts from X, as the app.
 */
public class XReads {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final RestClient client;

	private final Bot bot;

	private final FieldDialect dialect;

	private final ReadBill bill;

	XReads(RestClient client, Bot bot, FieldDialect dialect, ReadBill bill) {
		this.client = client;
		this.bot = bot;
		this.dialect = dialect;
		this.bill = bill;
	}

	/**
	 * Reads a page of the posts that mention the bot, newest first.
	 * @param since only younger ones
	 * @param token the page, or {@code null} for the first
	 * @return the page
	 * @throws XReadException when X refuses or its answer is not what was asked for
	 */
	public PostPage mentions(PostId since, @Nullable String token) {
		PostPage page = read(XRequest.mentions(this.bot, since, token, this.dialect), Purchase.MENTION,
				XRequest.PAGE_SIZE);
		if (page.posts().stream().anyMatch((post) -> post.authorId() == null)) {
			throw new XReadException(
					"Mentions came without author_id: is %s the dialect of this API?".formatted(this.dialect), 200);
		}
		return page;
	}

	/**
	 * Reads a page of the bot's own posts, newest first; of each only what it answers.
	 * @param since only younger ones
	 * @param until only older ones
	 * @param token the page, or {@code null} for the first
	 * @return the page
	 * @throws XReadException when X refuses or its answer is not what was asked for
	 */
	public PostPage ownPosts(PostId since, PostId until, @Nullable String token) {
		return read(XRequest.ownPosts(this.bot, since, until, token, this.dialect), Purchase.MENTION,
				XRequest.PAGE_SIZE);
	}

	/**
	 * Reads posts by id.
	 * @param ids at most 100
	 * @return those that X shows; the others are unavailable
	 * @throws XReadException when X refuses or its answer is not what was asked for
	 */
	public PostPage posts(Collection<PostId> ids) {
		return read(XRequest.posts(this.bot, ids, this.dialect), Purchase.POST, ids.size());
	}

	/**
	 * Whether the accounts that come along with posts bear X's labels.
	 * @return {@code false} when {@link #accounts} has to be asked for them
	 */
	public boolean showsLabelsWithPosts() {
		return this.dialect.showsLabelsWithPosts();
	}

	/**
	 * Reads accounts by id, with their labels.
	 * @param ids numeric, at most 100
	 * @return those that X shows, by id
	 * @throws XReadException when X refuses or its answer is not what was asked for
	 */
	public Map<String, Author> accounts(Collection<String> ids) {
		XRequest request = XRequest.accounts(this.bot, ids, this.dialect);
		return this.bill.payAccounts(ids.size(), () -> get(request, PostReader::accounts));
	}

	private PostPage read(XRequest request, Purchase purchase, int most) {
		return this.bill.pay(purchase, most, () -> get(request, PostReader::read));
	}

	private <T> T get(XRequest request, Function<JsonNode, T> reader) {
		return this.client.get()
			.uri(request.template(), request.variables())
			.exchangeForRequiredValue((sent, response) -> read(response, reader));
	}

	private static <T> T read(ClientHttpResponse response, Function<JsonNode, T> reader) throws IOException {
		int status = response.getStatusCode().value();
		byte[] body = response.getBody().readAllBytes();
		if (status != 200) {
			throw new XReadException("X answered " + Problem.read(body), status);
		}
		try {
			return reader.apply(MAPPER.readTree(body));
		}
		catch (JacksonException ex) {
			throw new XReadException("X answered with something that is not JSON", status);
		}
	}

}
