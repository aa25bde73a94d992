package ai.aigg.insights.stack.cli;

import java.time.Duration;

import ai.aigg.insights.stack.run.Progress;
import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Upstreams;

/**
 * Shows a stack's start.
 */
final class StartProgress implements Progress {

	private final Terminal terminal;

	private final long begin = System.nanoTime();

	StartProgress(Terminal terminal) {
		this.terminal = terminal;
	}

	void begin(Upstreams upstreams) {
		this.terminal.tell("Starting PostgreSQL, Kafka, the simulators and the four services.");
		if (!upstreams.world().equals("simulated") && !upstreams.isLive(Upstream.PERPLEXITY)) {
			this.terminal.tell("Perplexity is off: invented news about real markets would mislead. The evidence is "
					+ "Polymarket's own.");
		}
	}

	@Override
	public void ready(String part, Duration sinceStart) {
		this.terminal.tell("  %-20s %8s".formatted(part, Terminal.seconds(sinceStart)));
	}

	void end() {
		this.terminal.tell("  %-20s %8s".formatted("all markets read",
				Terminal.seconds(Duration.ofNanos(System.nanoTime() - this.begin))));
		this.terminal.tell("");
	}

}
