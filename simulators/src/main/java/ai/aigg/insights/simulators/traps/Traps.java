package ai.aigg.insights.simulators.traps;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The traps that are set. All that strike a request work together.
 */
@Component
class Traps {

	private static final int MAX_RULES = 50;

	private volatile List<Armed> armed = List.of();

	/** Rules that can still strike, with what is left of their times. */
	List<TrapRule> list() {
		return this.armed.stream()
			.map(Armed::state)
			.filter((rule) -> !Integer.valueOf(0).equals(rule.times()))
			.toList();
	}

	/**
	 * Puts these rules in the place of all others.
	 * @throws IllegalArgumentException when there are too many
	 */
	void set(List<TrapRule> rules) {
		if (rules.size() > MAX_RULES) {
			throw new IllegalArgumentException("At most " + MAX_RULES + " traps can be set.");
		}
		List<Armed> anew = new ArrayList<>();
		rules.forEach((rule) -> anew.add(new Armed(rule)));
		this.armed = List.copyOf(anew);
	}

	/** Whether any trap is set. */
	boolean any() {
		return !this.armed.isEmpty();
	}

	/** The rules that strike a request of which it is known what could strike it. */
	List<TrapRule> strike(Call call) {
		return this.armed.stream()
			.filter((each) -> call.suffers(each.rule.kind()) && each.strikes())
			.map((each) -> each.rule)
			.toList();
	}

	private static final class Armed {

		private final TrapRule rule;

		private long asked;

		private @Nullable Integer left;

		Armed(TrapRule rule) {
			this.rule = rule;
			this.left = rule.times();
		}

		synchronized boolean strikes() {
			Integer remaining = this.left;
			this.asked++;
			if (this.asked % this.rule.every() != 0 || (remaining != null && remaining == 0)) {
				return false;
			}
			this.left = (remaining != null) ? (Integer) (remaining - 1) : null;
			return true;
		}

		synchronized TrapRule state() {
			return this.rule.left(this.left);
		}

	}

}
