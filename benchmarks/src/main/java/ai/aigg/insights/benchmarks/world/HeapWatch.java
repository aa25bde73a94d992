package ai.aigg.insights.benchmarks.world;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * How far the heap of this JVM grows, garbage included.
 */
public final class HeapWatch {

	private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans()
		.stream()
		.filter((pool) -> pool.getType() == MemoryType.HEAP)
		.toList();

	private final long before;

	/** Collects garbage and begins to watch. */
	public HeapWatch() {
		// A baseline without garbage; nothing depends on it but the figure.
		System.gc();
		this.before = this.pools.stream().mapToLong((pool) -> pool.getUsage().getUsed()).sum();
		this.pools.forEach(MemoryPoolMXBean::resetPeakUsage);
	}

	/**
	 * The growth since the begin.
	 * @return MiB; the peaks of all spaces together, so never too little
	 */
	public long growthMb() {
		return (this.pools.stream().mapToLong((pool) -> pool.getPeakUsage().getUsed()).sum() - this.before) >> 20;
	}

}
