package ai.aigg.insights.markets.matching;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkersTests {

	private final Workers workers = new Workers(new EngineSettings(1, 1, Duration.ofMillis(200), 1));

	@AfterEach
	void close() {
		this.workers.close();
	}

	@Test
	void computesOnThreadsOfItsOwn() {
		assertThat(this.workers.run(() -> Thread.currentThread().isVirtual())).contains(false);
		assertThatThrownBy(() -> this.workers.run(() -> {
			throw new IllegalStateException("no index");
		})).hasMessage("no index");
	}

	@Test
	void doesNotWaitLongerThanItSays() {
		CountDownLatch end = new CountDownLatch(1);
		assertThat(this.workers.run(() -> {
			end.await();
			return "late";
		})).isEmpty();
		assertThat(this.workers.run(() -> "behind it")).isEmpty();
		assertThat(this.workers.run(() -> "no room for it")).isEmpty();
		end.countDown();
	}

}
