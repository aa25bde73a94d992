package ai.aigg.insights.simulators.x;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import ai.aigg.insights.simulators.x.gate.XProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * API v2, reading: the own account, timelines and look-ups.
 */
@XEndpoint
@RequestMapping("/x/2")
class XReadController {

	/** Only the latest 800 mentions and 3,200 own posts can be reached. */
	private static final int MENTIONS = 800;

	private static final int OWN_POSTS = 3_200;

	private static final int MAX_IDS = 100;

	private final SimulatedX network;

	private final XCallers callers;

	private final XSettings settings;

	private final Clock clock;

	XReadController(SimulatedX network, XCallers callers, XSettings settings, Clock clock) {
		this.network = network;
		this.callers = callers;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping("/users/me")
	Map<String, Object> me(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.ME);
		PostJson json = new PostJson(this.network.store(), wanted(parameters));
		return Map.of("data", json.account(this.network.bot()));
	}

	@GetMapping("/users")
	Map<String, Object> accounts(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.LOOKUP);
		PostJson json = new PostJson(this.network.store(), wanted(parameters));
		List<Map<String, Object>> users = new ArrayList<>();
		List<Map<String, Object>> errors = new ArrayList<>();
		for (String id : ids(parameters)) {
			this.network.store()
				.user(Long.parseLong(id))
				.ifPresentOrElse((user) -> users.add(json.account(user)),
						() -> errors.add(XProblem.missing("user", "ids", id)));
		}
		Map<String, Object> page = new LinkedHashMap<>();
		if (!users.isEmpty()) {
			page.put("data", users);
		}
		if (!errors.isEmpty()) {
			page.put("errors", errors);
		}
		return page;
	}

	@GetMapping("/users/by/username/{username}")
	Map<String, Object> byName(@PathVariable String username, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.LOOKUP);
		PostJson json = new PostJson(this.network.store(), wanted(parameters));
		return this.network.store()
			.user(username)
			.map((user) -> Map.<String, Object>of("data", json.account(user)))
			.orElseGet(() -> Map.of("errors", List.of(XProblem.missing("user", "username", username))));
	}

	@GetMapping("/users/{id}/mentions")
	Map<String, Object> mentions(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.MENTIONS);
		XUser user = user(id);
		return (user != null) ? timeline(this.network.store().byMentioned(user.id()), MENTIONS, parameters)
				: Map.of("errors", List.of(XProblem.missing("user", "id", id)));
	}

	@GetMapping("/users/{id}/tweets")
	Map<String, Object> timeline(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.TIMELINE);
		XUser user = user(id);
		return (user != null) ? timeline(this.network.store().byAuthor(user.id()), OWN_POSTS, parameters)
				: Map.of("errors", List.of(XProblem.missing("user", "id", id)));
	}

	@GetMapping("/tweets")
	Map<String, Object> lookup(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.LOOKUP);
		List<Post> posts = new ArrayList<>();
		List<Map<String, Object>> errors = new ArrayList<>();
		for (String id : ids(parameters)) {
			Post post = this.network.store().post(Long.parseLong(id));
			if (post == null) {
				errors.add(XProblem.missing("tweet", "ids", id));
			}
			else if (!this.network.isVisible(post)) {
				errors.add(XProblem.hidden("tweet", "ids", id));
			}
			else {
				posts.add(post);
			}
		}
		return new PageJson(this.network.store(), wanted(parameters)).posts(posts, errors);
	}

	@GetMapping("/tweets/{id}")
	Map<String, Object> single(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.LOOKUP);
		Post post = id.matches("\\d{1,18}|[1-8]\\d{18}") ? this.network.store().post(Long.parseLong(id)) : null;
		if (post == null) {
			return Map.of("errors", List.of(XProblem.missing("tweet", "id", id)));
		}
		if (!this.network.isVisible(post)) {
			return Map.of("errors", List.of(XProblem.hidden("tweet", "id", id)));
		}
		Map<String, Object> page = new LinkedHashMap<>(
				new PageJson(this.network.store(), wanted(parameters)).posts(List.of(post), new ArrayList<>()));
		page.computeIfPresent("data", (key, data) -> ((List<?>) data).getFirst());
		return page;
	}

	private Map<String, Object> timeline(NavigableMap<Long, Post> posts, int reach,
			MultiValueMap<String, String> parameters) {
		long now = this.clock.millis();
		Set<String> excluded = StringUtils.commaDelimitedListToSet(parameters.getFirst("exclude"));
		TimelineQuery query = TimelineQuery.of(parameters);
		List<Post> rows = query.read(posts, reach,
				(post) -> post.traits().listedAt() <= now && this.network.isVisible(post)
						&& !(excluded.contains("replies") && post.inReplyTo() != null)
						&& !(excluded.contains("retweets") && post.repostOf() != null));
		List<Post> page = rows.subList(0, Math.min(query.count(), rows.size()));
		String next = (rows.size() > query.count()) ? TimelineQuery.token(page.getLast()) : null;
		return new PageJson(this.network.store(), wanted(parameters)).timeline(page, next);
	}

	private static List<String> ids(MultiValueMap<String, String> parameters) {
		String asked = String.valueOf(parameters.getFirst("ids"));
		List<String> ids = List.of(StringUtils.commaDelimitedListToStringArray(asked));
		if (ids.isEmpty() || ids.size() > MAX_IDS
				|| !ids.stream().allMatch((id) -> id.matches("\\d{1,18}|[1-8]\\d{18}"))) {
			throw XProblem.invalid("ids", asked, "The `ids` query parameter must hold 1 to 100 ids");
		}
		return ids;
	}

	private Wanted wanted(MultiValueMap<String, String> parameters) {
		return Wanted.of(parameters, this.settings.defaultDialect());
	}

	private @Nullable XUser user(String id) {
		return id.matches("\\d{1,18}|[1-8]\\d{18}") ? this.network.store().user(Long.parseLong(id)).orElse(null) : null;
	}

}
