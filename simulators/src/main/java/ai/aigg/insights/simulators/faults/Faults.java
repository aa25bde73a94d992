package ai.aigg.insights.simulators.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Seed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The rules in force. The first that matches and strikes decides about a request.
 */
@Component
class Faults {

	private static final int MAX_RULES = 200;

	private final Seed seed;

	private List<Armed> rules = List.of();

	Faults(Seed seed) {
		this.seed = seed;
	}

	/** Rules that can still strike, with what is left of their times. */
	synchronized List<FaultRule> list() {
		return this.rules.stream().filter((armed) -> !armed.spent()).map(Armed::state).toList();
	}

	/**
	 * Puts these rules in the place of all others.
	 * @throws IllegalArgumentException when there are too many or a path is no pattern
	 */
	synchronized void set(List<FaultRule> wanted) {
		if (wanted.size() > MAX_RULES) {
			throw new IllegalArgumentException("At most " + MAX_RULES + " rules can be set.");
		}
		List<Armed> armed = new ArrayList<>();
		for (FaultRule rule : wanted) {
			armed.add(new Armed(rule, this.seed.random("fault " + armed.size())));
		}
		this.rules = List.copyOf(armed);
	}

	/** The rule that strikes a request, if one does. */
	synchronized Optional<FaultRule> strike(String method, String path) {
		if (this.rules.isEmpty()) {
			return Optional.empty();
		}
		PathContainer parsed = PathContainer.parsePath(path);
		return this.rules.stream()
			.filter((armed) -> armed.strikes(method, parsed))
			.map((armed) -> armed.rule)
			.findFirst();
	}

	private static final class Armed {

		private final FaultRule rule;

		private final PathPattern pattern;

		private final SplittableRandom random;

		private @Nullable Integer left;

		Armed(FaultRule rule, SplittableRandom random) {
			this.rule = rule;
			this.pattern = rule.pattern();
			this.random = random;
			this.left = rule.times();
		}

		boolean strikes(String method, PathContainer path) {
			Integer remaining = this.left;
			String wanted = this.rule.method();
			if ((wanted != null && !wanted.equals(method)) || !this.pattern.matches(path)
					|| (remaining != null && remaining == 0) || this.random.nextDouble() >= this.rule.probability()) {
				return false;
			}
			this.left = (remaining != null) ? (Integer) (remaining - 1) : null;
			return true;
		}

		boolean spent() {
			Integer remaining = this.left;
			return remaining != null && remaining == 0;
		}

		FaultRule state() {
			return new FaultRule(this.rule.method(), this.rule.path(), this.rule.status(), this.rule.delay(),
					this.rule.body(), this.rule.dropAfterCommit(), this.rule.afterCommit(), this.rule.probability(),
					this.left);
		}

	}

}
