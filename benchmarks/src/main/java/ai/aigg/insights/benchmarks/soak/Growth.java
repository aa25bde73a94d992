package ai.aigg.insights.benchmarks.soak;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What was read of everything that must not grow.
 */
final class Growth {

	private static final String HEAP = "heap/";

	private static final String THREADS = "threads/";

	private static final String DISK = "disk";

	/** A younger process still grows into its work. */
	private static final double GROWN_UP_SECONDS = 30;

	private final Map<String, Series> series = new ConcurrentHashMap<>();

	void service(double second, String name, Scrape scrape) {
		if (scrape.seconds() >= GROWN_UP_SECONDS) {
			of(HEAP + name).add(second, scrape.heapMb());
			of(THREADS + name).add(second, scrape.threads());
		}
	}

	void disk(double second, double megabytes) {
		of(DISK).add(second, megabytes);
	}

	private Series of(String name) {
		return Objects.requireNonNull(this.series.computeIfAbsent(name, (_) -> new Series()));
	}

	/**
	 * The growth of whatever grew most.
	 * @param end of the run, seconds
	 */
	Grown until(double end) {
		return new Grown(most(HEAP, end), most(THREADS, end), most(DISK, end));
	}

	private OptionalDouble most(String prefix, double end) {
		return this.series.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(prefix))
			.flatMap((entry) -> Stream.of(entry.getValue().growth(end)))
			.flatMapToDouble(OptionalDouble::stream)
			.max();
	}

	/**
	 * By how much the late part of the run is above the early one; empty where either was
	 * not measured.
	 *
	 * @param heapMb of the service that grew most
	 * @param threads of the service that grew most
	 * @param diskMb database and topics
	 */
	record Grown(OptionalDouble heapMb, OptionalDouble threads, OptionalDouble diskMb) {
	}

}
