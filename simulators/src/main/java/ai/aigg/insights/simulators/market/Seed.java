package ai.aigg.insights.simulators.market;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What everything random in the simulators starts from.
 *
 * @param value the setting
 */
public record Seed(long value) {

	/** A source of numbers that is always the same for the same text. */
	public SplittableRandom random(String text) {
		UUID digest = id(text);
		return new SplittableRandom(digest.getMostSignificantBits() ^ digest.getLeastSignificantBits());
	}

	/** An id that is always the same for the same text. */
	public UUID id(String text) {
		return UUID.nameUUIDFromBytes((this.value + ":" + text).getBytes(StandardCharsets.UTF_8));
	}

}
