package ai.aigg.insights.backup;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file of WAL.
 *
 * @param timeline which history: it counts up with every restore
 * @param number its place in the history, from 0
 */
record WalSegment(long timeline, long number) implements Comparable<WalSegment> {

	/** Bytes of a segment, unless initdb was told otherwise. */
	static final long BYTES = 16 << 20;

	private static final long PER_LOG = (1L << 32) / BYTES;

	private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");

	static boolean isName(String name) {
		return NAME.matcher(name).matches();
	}

	static WalSegment parse(String name) {
		if (!isName(name)) {
			throw new IllegalArgumentException("Not a WAL segment: " + name);
		}
		return new WalSegment(Long.parseLong(name.substring(0, 8), 16),
				Long.parseLong(name.substring(8, 16), 16) * PER_LOG + Long.parseLong(name.substring(16), 16));
	}

	/**
	 * The segment in which a place of the WAL is.
	 * @param timeline the history
	 * @param lsn the place, such as {@code 0/2000028}
	 * @return the segment
	 */
	static WalSegment at(long timeline, String lsn) {
		String[] halves = lsn.split("/", 2);
		long place = (Long.parseLong(halves[0], 16) << 32) + Long.parseLong(halves[1], 16);
		return new WalSegment(timeline, place / BYTES);
	}

	WalSegment next() {
		return new WalSegment(this.timeline, this.number + 1);
	}

	String name() {
		return String.format(Locale.ROOT, "%08X%08X%08X", this.timeline, this.number / PER_LOG, this.number % PER_LOG);
	}

	@Override
	public int compareTo(WalSegment other) {
		int byNumber = Long.compare(this.number, other.number);
		return (byNumber != 0) ? byNumber : Long.compare(this.timeline, other.timeline);
	}

}
