package ai.aigg.insights.gateway.x;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A read of the X API.
 *
 * @param path with {@code {id}} where the bot's id stands
 * @param botId the bot's id
 * @param query the parameters, not encoded
 */
record XRequest(String path, String botId, SortedMap<String, String> query) {

	static final String MENTIONS = "/2/users/{id}/mentions";

	static final String OWN_POSTS = "/2/users/{id}/tweets";

	static final String POSTS = "/2/tweets";

	static final String ACCOUNTS = "/2/users";

	static final String STREAM = "/2/tweets/search/stream";

	static final String STREAM_RULES = "/2/tweets/search/stream/rules";

	static final String MEDIA = "/2/media/upload";

	static final String MEDIA_METADATA = "/2/media/metadata";

	static final String ME = "/2/users/me";

	/** The most that X gives at once. */
	static final int PAGE_SIZE = 100;

	static XRequest mentions(Bot bot, PostId since, @Nullable String token, FieldDialect dialect) {
		return page(MENTIONS, bot, since, token, dialect.whole());
	}

	static XRequest ownPosts(Bot bot, PostId since, PostId until, @Nullable String token, FieldDialect dialect) {
		SortedMap<String, String> fields = new TreeMap<>(dialect.brief());
		fields.put("until_id", until.value());
		return page(OWN_POSTS, bot, since, token, fields);
	}

	static XRequest posts(Bot bot, Collection<PostId> ids, FieldDialect dialect) {
		SortedMap<String, String> query = new TreeMap<>(dialect.whole());
		query.put("ids", ids.stream().map(PostId::value).collect(Collectors.joining(",")));
		return new XRequest(POSTS, bot.userId(), query);
	}

	static XRequest accounts(Bot bot, Collection<String> ids, FieldDialect dialect) {
		SortedMap<String, String> query = new TreeMap<>(dialect.account());
		query.put("ids", String.join(",", ids));
		return new XRequest(ACCOUNTS, bot.userId(), query);
	}

	/**
	 * The filtered stream, which still speaks the dialect of tweets alone (spec 2.167).
	 */
	static XRequest stream(Bot bot) {
		return new XRequest(STREAM, bot.userId(), new TreeMap<>(FieldDialect.TWEET.whole()));
	}

	private static XRequest page(String path, Bot bot, PostId since, @Nullable String token,
			Map<String, String> fields) {
		SortedMap<String, String> query = new TreeMap<>(fields);
		query.put("max_results", Integer.toString(PAGE_SIZE));
		query.put("since_id", since.value());
		if (token != null) {
			query.put("pagination_token", token);
		}
		return new XRequest(path, bot.userId(), query);
	}

	/**
	 * The address as a template, which keeps ids and tokens out of the metrics.
	 */
	String template() {
		return this.query.keySet()
			.stream()
			.map((name) -> name + "={" + name + "}")
			.collect(Collectors.joining("&", this.path + "?", ""));
	}

	Map<String, String> variables() {
		SortedMap<String, String> variables = new TreeMap<>(this.query);
		variables.put("id", this.botId);
		return variables;
	}

}
