package ai.aigg.insights.kit.loop;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SignalledLoopTests {

	private static final Duration NEVER = Duration.ofHours(1);

	@Test
	void runsAtOnceAndAgainWhenSignalled() {
		AtomicInteger runs = new AtomicInteger();
		SignalledLoop loop = new SignalledLoop("test", NEVER, () -> runs.incrementAndGet() < 0);
		loop.start();
		await().until(() -> runs.get() == 1);
		loop.signalAfterCommit();
		await().until(() -> runs.get() == 2);
		loop.stop();
		assertThat(loop.isRunning()).isFalse();
	}

	@Test
	void stopsWithoutHavingBeenStarted() {
		SignalledLoop loop = new SignalledLoop("test", NEVER, () -> false);
		loop.stop();
		assertThat(loop.isRunning()).isFalse();
	}

	@Test
	void goesOnWithoutAPauseWhileThereIsMore() {
		AtomicInteger runs = new AtomicInteger();
		SignalledLoop loop = new SignalledLoop("test", NEVER, () -> runs.incrementAndGet() < 100);
		loop.start();
		await().until(() -> runs.get() == 100);
		loop.stop();
	}

	@Test
	void goesOnAfterAFailure() {
		AtomicInteger runs = new AtomicInteger();
		SignalledLoop loop = new SignalledLoop("test", Duration.ofMillis(1), () -> {
			if (runs.incrementAndGet() <= 3) {
				throw new IllegalStateException("not yet");
			}
			return false;
		});
		loop.start();
		await().until(() -> runs.get() > 4);
		loop.stop();
	}

	@Test
	void runsAfterThePauseWithoutASignal() {
		AtomicInteger runs = new AtomicInteger();
		SignalledLoop loop = new SignalledLoop("test", Duration.ofMillis(1), () -> runs.incrementAndGet() < 0);
		loop.start();
		await().until(() -> runs.get() > 5);
		loop.stop();
	}

}
