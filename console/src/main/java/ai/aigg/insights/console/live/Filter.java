package ai.aigg.insights.console.live;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which mentions are shown; what is empty does not matter.
 *
 * @param state {@code pending}, {@code complete}, {@code failed}
 * @param reason a code such as {@code no_market}
 * @param user a handle or X's numeric id
 * @param level {@code admin}, {@code vip}, {@code whitelist}, {@code blocked}
 * @param text words of the mention, in any case
 * @param arrived {@code poll}, {@code webhook}, {@code stream}
 */
record Filter(String state, String reason, String user, String level, String text, String arrived) {

	private static final Set<String> STATES = Set.of("", "pending", "complete", "failed");

	private static final Set<String> LEVELS = Set.of("", "admin", "vip", "whitelist", "blocked");

	private static final Set<String> PATHS = Set.of("", "poll", "webhook", "stream");

	private static final Pattern REASON = Pattern.compile("[a-z_]{0,60}");

	private static final int LONGEST = 200;

	/**
	 * Reads a form.
	 * @throws PageProblem when it holds what no mention can have
	 */
	static Filter of(@Nullable String state, @Nullable String reason, @Nullable String user, @Nullable String level,
			@Nullable String text, @Nullable String arrived) {
		Filter filter = new Filter(trimmed(state), trimmed(reason).toLowerCase(Locale.ROOT).replace(' ', '_'),
				trimmed(user).replaceFirst("^@", ""), trimmed(level), trimmed(text), trimmed(arrived));
		if (!STATES.contains(filter.state) || !LEVELS.contains(filter.level) || !PATHS.contains(filter.arrived)) {
			throw PageProblem.wrong("There is no such state, level or path. Choose one from the lists.");
		}
		if (!REASON.matcher(filter.reason).matches()) {
			throw PageProblem.wrong("A reason is a code such as no_market or blocked_user.");
		}
		if (filter.user.length() > LONGEST || filter.text.length() > LONGEST) {
			throw PageProblem.wrong("A user or text to look for has at most %d characters.".formatted(LONGEST));
		}
		return filter;
	}

	private static String trimmed(@Nullable String given) {
		// PostgreSQL's text cannot hold the character 0.
		return (given != null) ? given.replace("\0", "").strip() : "";
	}

	/** Whether everything is shown. */
	public boolean isEmpty() {
		return (this.state + this.reason + this.user + this.level + this.text + this.arrived).isEmpty();
	}

	/** The same as the query of an address, with the place to go on from. */
	String query(@Nullable UUID before) {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		add(query, "state", this.state);
		add(query, "reason", this.reason);
		add(query, "user", this.user);
		add(query, "level", this.level);
		add(query, "text", this.text);
		add(query, "arrived", this.arrived);
		add(query, "before", (before != null) ? before.toString() : "");
		return query.encode().build().toUriString();
	}

	private static void add(UriComponentsBuilder query, String name, String value) {
		if (!value.isEmpty()) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
