package ai.aigg.insights.benchmarks.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.world.Patience;

/**
 * Carries a plan out.
 */
final class Conductor {

	private static final Duration GRACE = Duration.ofMinutes(1);

	private final SoakWorld world;

	private final Talk talk;

	private final Report report;

	private final Map<String, Integer> kills = new TreeMap<>();

	private final long begun = System.nanoTime();

	/** How much later than planned everything is: a rolling restart takes its time. */
	private Duration late = Duration.ZERO;

	Conductor(SoakWorld world, Talk talk, Report report) {
		this.world = world;
		this.talk = talk;
		this.report = report;
	}

	void run(Plan plan, Duration length) throws IOException, InterruptedException, TimeoutException {
		for (Plan.Step step : plan.steps()) {
			until(step.at());
			this.talk.silent();
			this.report.say("%4d s: %s".formatted(elapsed().toSeconds(), step.act()));
			perform(step.act());
		}
		until(length);
		calm();
	}

	private void until(Duration planned) throws InterruptedException, TimeoutException {
		Duration due = planned.plus(this.late);
		Patience.await(due.plus(GRACE), () -> {
			this.world.services().ready();
			return elapsed().compareTo(due) >= 0;
		});
	}

	private Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - this.begun);
	}

	private void perform(Act act) throws IOException, InterruptedException, TimeoutException {
		switch (act) {
			case Act.Kill kill -> kill(kill.target());
			case Act.Trouble trouble -> this.world.simulators().call("PUT", "/sim/faults", trouble.fault().rules());
			case Act.Calm _ -> calm();
			case Act.Roll _ -> {
				Duration before = elapsed();
				this.world.services().roll();
				this.late = this.late.plus(elapsed().minus(before));
			}
		}
	}

	private void calm() throws InterruptedException {
		this.world.simulators().call("DELETE", "/sim/faults", "");
	}

	private void kill(Target target) throws IOException, InterruptedException, TimeoutException {
		switch (target) {
			case BROKER -> this.world.broker().crash();
			case DATABASE -> this.world.database().crash();
			case GATEWAY, MARKET_SYNC, RESEARCH, ANALYSIS -> this.world.services().of(target).crash();
		}
		this.kills.merge(target.code(), 1, Integer::sum);
	}

	/** How often each was killed. */
	Map<String, Integer> kills() {
		return this.kills;
	}

}
