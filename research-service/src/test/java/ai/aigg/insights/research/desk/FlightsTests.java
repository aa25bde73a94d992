package ai.aigg.insights.research.desk;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import ai.aigg.insights.schema.events.MarketId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link Flights}.
 */
class FlightsTests {

	private final Flights flights = new Flights();

	@Test
	void letsOneWorkOnAMarketAtATime() throws Exception {
		AtomicInteger working = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 200; i++) {
				threads.execute(() -> this.flights.alone(new MarketId("1"), () -> {
					most.accumulateAndGet(working.incrementAndGet(), Math::max);
					working.decrementAndGet();
					done.incrementAndGet();
				}));
			}
		}
		assertThat(done).hasValue(200);
		assertThat(most).hasValue(1);
		assertThat(this.flights.underWay()).isZero();
	}

	@Test
	void doesNotKeepOtherMarketsWaiting() throws Exception {
		CountDownLatch other = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			this.flights.alone(new MarketId("1"), () -> {
				threads.execute(() -> this.flights.alone(new MarketId("2"), other::countDown));
				assertThat(awaited(other)).isTrue();
			});
		}
	}

	@Test
	void isFreeAgainAfterAFailure() {
		assertThatIllegalStateException().isThrownBy(() -> this.flights.alone(new MarketId("1"), () -> {
			throw new IllegalStateException("failed");
		}));
		assertThat(this.flights.underWay()).isZero();
	}

	private static boolean awaited(CountDownLatch latch) {
		try {
			return latch.await(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
