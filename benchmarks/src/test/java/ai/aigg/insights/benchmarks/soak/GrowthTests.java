package ai.aigg.insights.benchmarks.soak;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Growth}.
 */
class GrowthTests {

	private final Growth growth = new Growth();

	@Test
	void theLateThirdIsComparedWithTheEarlyOne() {
		this.growth.disk(10, 20);
		this.growth.disk(30, 22);
		this.growth.disk(50, 500);
		this.growth.disk(70, 24);
		this.growth.disk(90, 28);
		assertThat(this.growth.until(90).diskMb()).hasValue(5);
	}

	@Test
	void theServiceThatGrewMostCounts() {
		read(10, "gateway", 50, 40);
		read(90, "gateway", 51, 48);
		read(10, "research", 60, 41);
		read(90, "research", 75, 42);
		Growth.Grown grown = this.growth.until(90);
		assertThat(grown.heapMb()).hasValue(15);
		assertThat(grown.threads()).hasValue(8);
	}

	@Test
	void aYoungProcessIsNotReadYet() {
		this.growth.service(10, "gateway", scrape(50, 40, 29));
		this.growth.service(90, "gateway", scrape(50, 40, 31));
		assertThat(this.growth.until(90).heapMb()).isEmpty();
	}

	@Test
	void whatWasNotReadEarlyHasNoGrowth() {
		this.growth.disk(80, 100);
		assertThat(this.growth.until(90).diskMb()).isEmpty();
	}

	private void read(double second, String service, int heap, int threads) {
		this.growth.service(second, service, scrape(heap, threads, 60));
	}

	private static Scrape scrape(int heap, int threads, int uptime) {
		return new Scrape("""
				# TYPE jvm_memory_used_bytes gauge
				jvm_memory_used_bytes{area="heap",id="Eden Space",service="s"} 1048576
				jvm_memory_used_bytes{area="heap",id="Tenured Gen",service="s"} %d
				jvm_memory_used_bytes{area="nonheap",id="Metaspace",service="s"} 9.9E7
				jvm_threads_live_threads{service="s"} %d
				process_uptime_seconds{service="s"} %d.5
				""".formatted((heap - 1) * 1048576, threads, uptime));
	}

}
