package ai.aigg.insights.gateway.x;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the {@link StubX} answers to those who read.
 */
final class StubReads {

	private final StubX x;

	StubReads(StubX x) {
		this.x = x;
	}

	/**
	 * Answers a read.
	 * @param uri its path and query
	 * @return the body
	 */
	Map<String, Object> to(URI uri) {
		Map<String, String> query = query(uri);
		if (uri.getPath().endsWith("/mentions")) {
			return mentionPage(query);
		}
		List<String> ids = List.of(query.getOrDefault("ids", "").split(","));
		return switch (uri.getPath()) {
			case "/2/users/me" -> Map.of("data", Map.of("id", StubX.BOT.userId(), "username", StubX.BOT.username()));
			case "/2/users" -> Map.of("data", ids.stream().map(this::account).toList());
			case "/2/tweets" -> postsById(ids);
			default -> Map.of("data", List.copyOf(this.x.ownPosts));
		};
	}

	private Map<String, Object> account(String id) {
		Map<String, Object> account = new HashMap<>(Map.of("id", id, "username", "user" + id));
		if (this.x.robots.contains(id)) {
			account.put("affiliation", Map.of("description", "Automated"));
		}
		return account;
	}

	private Map<String, Object> postsById(List<String> ids) {
		return Map.of("data", this.x.others.stream().filter((post) -> ids.contains(post.get("id"))).toList(), "errors",
				this.x.unavailable.stream()
					.filter(ids::contains)
					.map((id) -> Map.of("resource_id", id, "resource_type", "tweet", "parameter", "ids", "type",
							"https://api.x.com/2/problems/resource-not-found"))
					.toList());
	}

	private Map<String, Object> mentionPage(Map<String, String> query) {
		long since = Long.parseLong(query.getOrDefault("since_id", "0"));
		String token = query.getOrDefault("pagination_token", "0");
		int from = token.matches("[0-9]+") ? Integer.parseInt(token) : 0;
		List<Map<String, Object>> newest = this.x.mentions.stream()
			.filter((post) -> Long.parseLong(StubX.id(post)) > since)
			.sorted(Comparator.comparingLong((Map<String, Object> post) -> Long.parseLong(StubX.id(post))).reversed())
			.toList();
		List<Map<String, Object>> page = newest.stream().skip(from).limit(this.x.pageSize).toList();
		Map<String, Object> meta = new HashMap<>(Map.of("result_count", page.size()));
		if (newest.size() > from + this.x.pageSize) {
			meta.put("next_token", Integer.toString(from + this.x.pageSize));
		}
		if (page.isEmpty()) {
			return Map.of("meta", meta);
		}
		List<Object> users = new ArrayList<>();
		page.forEach((post) -> users
			.add(Map.of("id", String.valueOf(post.get("author_id")), "username", "user" + post.get("author_id"))));
		return Map.of("data", page, "includes", Map.of("users", users), "meta", meta);
	}

	private static Map<String, String> query(URI uri) {
		Map<String, String> query = new HashMap<>();
		UriComponentsBuilder.fromUri(uri)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> query.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
		return query;
	}

}
