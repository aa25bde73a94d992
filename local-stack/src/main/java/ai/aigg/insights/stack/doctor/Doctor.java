package ai.aigg.insights.stack.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.run.FreePortCheck;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Ports;
import ai.aigg.insights.stack.settings.Upstreams;
import ai.aigg.insights.stack.settings.Variables;

/**
 * Looks at everything that the stack needs.
 */
public final class Doctor {

	private final StackHome home;

	private final Environment environment;

	/**
	 * Prepares an examination.
	 * @param home the stack's folder
	 * @param environment settings and keys
	 */
	public Doctor(StackHome home, Environment environment) {
		this.home = home;
		this.environment = environment;
	}

	/**
	 * Looks at everything.
	 * @return what was found, in the order in which a start needs it
	 */
	public List<Finding> examine() {
		Optional<RunningStack> running = new StackFile(this.home).running();
		List<Finding> findings = new ArrayList<>();
		findings.add(Machine.jdk());
		findings.add(Machine.maven());
		findings.add(Machine.memory());
		findings.add(Machine.disk(this.home));
		findings.add(running
			.map((stack) -> Finding.ok("stack", "running, process %d; its ports are in use".formatted(stack.pid())))
			.orElseGet(() -> Finding.ok("stack", "not running")));
		if (running.isEmpty()) {
			findings.add(ports());
		}
		findings.addAll(upstreams(running));
		findings.addAll(keys());
		return findings;
	}

	private Finding ports() {
		Ports ports = Ports.from(this.environment);
		List<Map.Entry<String, Integer>> taken = FreePortCheck.taken(ports);
		if (taken.isEmpty()) {
			return Finding.ok("ports", "all free, from %d".formatted(ports.base()));
		}
		return Finding.problem("ports", "%d (%s) is taken; choose others with %s".formatted(taken.getFirst().getValue(),
				taken.getFirst().getKey(), Ports.VARIABLE));
	}

	private static List<Finding> upstreams(Optional<RunningStack> running) {
		Map<String, String> kinds = running.map(RunningStack::upstreams)
			.orElseGet(() -> Upstreams.SIMULATED.described());
		String when = running.isPresent() ? "" : " unless you say otherwise";
		return kinds.entrySet()
			.stream()
			.map((kind) -> Finding.ok("upstream " + kind.getKey(), kind.getValue() + when))
			.toList();
	}

	private List<Finding> keys() {
		return Stream.of(Stream.of(Variables.PERPLEXITY), Variables.X_READING.stream(), Variables.X_POSTING.stream())
			.flatMap((names) -> names)
			.map((name) -> this.environment.get(name).isPresent() ? Finding.ok(name, "set")
					: Finding.note(name, "not set"))
			.toList();
	}

}
