package ai.aigg.insights.gateway.x;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A post's id: a snowflake, whose upper bits are the time of its making.
 *
 * @param value up to 19 digits
 */
public record PostId(String value) implements Comparable<PostId> {

	private static final Pattern FORM = Pattern.compile("[0-9]{1,19}");

	/** Milliseconds of X's own epoch, 2010-11-04. */
	private static final long EPOCH = 1_288_834_974_657L;

	private static final int TIME_SHIFT = 22;

	public PostId {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("A post's id has 1 to 19 digits");
		}
	}

	/**
	 * Reads what may be an id.
	 * @param text from outside
	 * @return the id, or nothing when it has not the form of one
	 */
	public static Optional<PostId> parse(@Nullable String text) {
		return Optional.ofNullable(text).filter((value) -> FORM.matcher(value).matches()).map(PostId::new);
	}

	/**
	 * The greatest id that is older than an instant.
	 * @param instant any time after 2010
	 * @return an id to read on from
	 */
	public static PostId justBefore(Instant instant) {
		long floor = Math.max(0, instant.toEpochMilli() - EPOCH) << TIME_SHIFT;
		return new PostId(Long.toString(Math.max(1, floor - 1)));
	}

	/**
	 * When the post was made, to the millisecond.
	 * @return the time in the id
	 */
	public Instant time() {
		return Instant.ofEpochMilli((number() >>> TIME_SHIFT) + EPOCH);
	}

	private long number() {
		return Long.parseUnsignedLong(this.value);
	}

	@Override
	public int compareTo(PostId other) {
		return Long.compareUnsigned(number(), other.number());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
