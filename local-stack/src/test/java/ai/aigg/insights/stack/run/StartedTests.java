package ai.aigg.insights.stack.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order of stopping.
 */
class StartedTests {

	@Test
	void stopsLayerByLayerFromTheTopEvenWhenOneFails() {
		List<String> stopped = new CopyOnWriteArrayList<>();
		Started started = new Started();
		started.add(0, "server", () -> stopped.add("server"));
		started.add(2, "service", () -> stopped.add("service"));
		started.add(2, "broken", () -> {
			throw new IllegalStateException("on purpose");
		});
		started.add(1, "simulator", () -> stopped.add("simulator"));
		started.stopAll();
		started.stopAll();
		assertThat(stopped).containsExactly("service", "simulator", "server");
	}

	@Test
	void stopsEverythingOnAThreadThatWasInterruptedAndLeavesItInterrupted() {
		List<Boolean> cutShort = new CopyOnWriteArrayList<>();
		Started started = new Started();
		started.add(1, "service", () -> cutShort.add(Thread.currentThread().isInterrupted()));
		started.add(0, "server", () -> cutShort.add(Thread.currentThread().isInterrupted()));
		Thread.currentThread().interrupt();
		started.stopAll();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(cutShort).containsExactly(false, false);
	}

}
