package ai.aigg.insights.simulators.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;

import ai.aigg.insights.simulators.x.gate.XProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Which part of a timeline is asked for.
 *
 * @param above ids are greater than this
 * @param below ids are less than this
 * @param count most posts in the page
 */
record TimelineQuery(long above, long below, int count) {

	private static final int LEAST = 5;

	private static final int MOST = 100;

	private static final int USUAL = 10;

	/**
	 * Reads the parameters.
	 * @throws XProblem when one of them is no good
	 */
	static TimelineQuery of(MultiValueMap<String, String> parameters) {
		long above = Math.max(id(parameters, "since_id", -1), time(parameters, "start_time", -1) - 1);
		long below = Math.min(id(parameters, "until_id", Long.MAX_VALUE), time(parameters, "end_time", Long.MAX_VALUE));
		String token = parameters.getFirst("pagination_token");
		if (token != null) {
			below = Math.min(below, decode(token));
		}
		return new TimelineQuery(above, below, count(parameters));
	}

	/** The newest posts within these bounds, one more than fit. */
	List<Post> read(NavigableMap<Long, Post> posts, int reach, Predicate<Post> listed) {
		List<Post> found = new ArrayList<>();
		int seen = 0;
		for (Post post : posts.descendingMap().values()) {
			if (post.id() <= this.above || seen == reach || found.size() > this.count) {
				break;
			}
			if (listed.test(post)) {
				seen++;
				if (post.id() < this.below) {
					found.add(post);
				}
			}
		}
		return found;
	}

	/** The token of the page after a post. */
	static String token(Post last) {
		return "7140" + Long.toString(last.id(), 36);
	}

	private static long decode(String token) {
		try {
			if (token.startsWith("7140")) {
				return Long.parseLong(token.substring(4), 36);
			}
		}
		catch (NumberFormatException ex) {
			throw invalid("pagination_token", token);
		}
		throw invalid("pagination_token", token);
	}

	private static int count(MultiValueMap<String, String> parameters) {
		String value = parameters.getFirst("max_results");
		if (value == null) {
			return USUAL;
		}
		if (value.matches("\\d{1,4}")) {
			int count = Integer.parseInt(value);
			if (count >= LEAST && count <= MOST) {
				return count;
			}
		}
		throw XProblem.invalid("max_results", value,
				"The `max_results` query parameter value [" + value + "] is not between " + LEAST + " and " + MOST);
	}

	private static long id(MultiValueMap<String, String> parameters, String name, long fallback) {
		String value = parameters.getFirst(name);
		if (value == null) {
			return fallback;
		}
		if (!value.matches("[0-9]{1,19}")) {
			throw invalid(name, value);
		}
		try {
			return Long.parseLong(value);
		}
		catch (NumberFormatException ex) {
			throw invalid(name, value);
		}
	}

	private static long time(MultiValueMap<String, String> parameters, String name, long fallback) {
		String value = parameters.getFirst(name);
		try {
			return (value != null) ? Snowflakes.first(Instant.parse(value)) : fallback;
		}
		catch (DateTimeException ex) {
			throw invalid(name, value);
		}
	}

	private static XProblem invalid(String name, @Nullable String value) {
		return XProblem.invalid(name, String.valueOf(value),
				"The `" + name + "` query parameter value [" + value + "] is not valid");
	}

}
