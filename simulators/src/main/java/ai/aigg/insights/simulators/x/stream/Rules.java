package ai.aigg.insights.simulators.x.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.gate.XProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rules of the filtered stream.
 */
@Component
class Rules {

	private static final int MAX_RULES = 1_000;

	private static final int MAX_LENGTH = 1_024;

	private final Map<String, Rule> rules = new LinkedHashMap<>();

	private volatile List<Rule> current = List.of();

	private long lastId = 1_980_000_000_000_000_000L;

	List<Rule> list() {
		return this.current;
	}

	List<Rule> matching(Post post) {
		return this.current.stream().filter((rule) -> rule.test().test(post)).toList();
	}

	/**
	 * Adds a rule.
	 * @throws XProblem when it is no rule, or there already, or one too many
	 */
	synchronized Rule add(String value, @Nullable String tag) {
		if (value.isBlank() || value.length() > MAX_LENGTH || this.rules.size() >= MAX_RULES) {
			throw XProblem.invalid("value", value, "A rule must have 1 to 1,024 characters; there are at most 1,000.");
		}
		if (this.rules.values().stream().anyMatch((known) -> known.value().equals(value))) {
			throw XProblem.plain(400, "DuplicateRule", "There is a rule like this already.");
		}
		try {
			Rule added = new Rule(Long.toString(++this.lastId), value, tag, Rule.parse(value));
			this.rules.put(added.id(), added);
			this.current = List.copyOf(this.rules.values());
			return added;
		}
		catch (IllegalArgumentException ex) {
			throw XProblem.invalid("value", value, String.valueOf(ex.getMessage()));
		}
	}

	/** Takes rules away by their ids or values, and says how many. */
	synchronized int remove(List<String> ids, List<String> values) {
		int before = this.rules.size();
		this.rules.values().removeIf((rule) -> ids.contains(rule.id()) || values.contains(rule.value()));
		this.current = List.copyOf(this.rules.values());
		return before - this.rules.size();
	}

}
