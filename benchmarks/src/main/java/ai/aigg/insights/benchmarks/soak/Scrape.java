package ai.aigg.insights.benchmarks.soak;

import java.util.Arrays;

/**
 * The metrics of a service, as Prometheus reads them.
 *
 * @param text the answer; empty when there was none
 */
record Scrape(String text) {

	/**
	 * The sum of all series of a name.
	 * @param name without labels
	 * @param label part of the labels of those that count
	 */
	double sum(String name, String label) {
		return Arrays.stream(this.text.split("\n", -1))
			.filter((line) -> line.startsWith(name + "{") && line.contains(label))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	double heapMb() {
		return sum("jvm_memory_used_bytes", "area=\"heap\"") / (1 << 20);
	}

	double threads() {
		return sum("jvm_threads_live_threads", "");
	}

	/** How long the process has been up. */
	double seconds() {
		return sum("process_uptime_seconds", "");
	}

	/** Whether it knows the ledger and every mention is accounted for. */
	boolean accountsForAll() {
		return this.text.contains("interactions_unaccounted{") && sum("interactions_unaccounted", "") == 0;
	}

}
