package ai.aigg.insights.simulators.generated;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/**
 * Ids that look like Polymarket's, last over restarts and can be traced back without a
 * table.
 */
final class Ids {

	private static final Instant EPOCH = Instant.parse("2023-01-01T00:00:00Z");

	private static final long SLOT_MINUTES = 10;

	private static final int PER_SLOT = 64;

	/** The ids below belong to the archive. */
	private static final long FIRST_EVENT = 200_000;

	private static final int HIDDEN_BITS = 40;

	private static final BigInteger HIDDEN = BigInteger.ONE.shiftLeft(HIDDEN_BITS).subtract(BigInteger.ONE);

	private Ids() {
	}

	/**
	 * An event id that grows with the time of listing: given out in that order, a later
	 * event always has a greater one.
	 * @param taken whether an id is in use
	 */
	static long event(Instant opens, LongPredicate taken) {
		long millis = Duration.between(EPOCH, opens).toMillis();
		long id = Math.max(FIRST_EVENT, Math.floorDiv(millis * PER_SLOT, SLOT_MINUTES * 60_000));
		while (taken.test(id)) {
			id++;
		}
		return id;
	}

	/** 0x and 64 hex digits, of which the last ten say which market it is. */
	static String condition(Chance chance, long marketId) {
		return "0x" + hex(wide(chance, marketId, 1, marketId));
	}

	/** Another such number for things nobody looks up. */
	static String hash(Chance chance, long number, int kind) {
		return "0x" + hex(wide(chance, number, kind, 0));
	}

	/** A 20-byte address. */
	static String address(Chance chance, long number) {
		return "0x" + hex(wide(chance, number, 9, 0)).substring(0, 40);
	}

	/** A token id of up to 78 digits whose low bits say which outcome it is. */
	static BigInteger token(Chance chance, long marketId, int outcome) {
		return new BigInteger(1, wide(chance, marketId, 2 + outcome, marketId * 2 + outcome));
	}

	/** The market a condition id may belong to. */
	static OptionalLong ofCondition(String conditionId) {
		if (conditionId.length() != 66 || !conditionId.startsWith("0x")) {
			return OptionalLong.empty();
		}
		try {
			return OptionalLong.of(Long.parseLong(conditionId, 66 - HIDDEN_BITS / 4, 66, 16));
		}
		catch (NumberFormatException ex) {
			return OptionalLong.empty();
		}
	}

	/** The market a token may belong to, times two, plus the outcome. */
	static OptionalLong ofToken(String tokenId) {
		if (tokenId.length() > 78 || tokenId.isEmpty() || !tokenId.chars().allMatch((c) -> c >= '0' && c <= '9')) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(new BigInteger(tokenId).and(HIDDEN).longValueExact());
	}

	private static byte[] wide(Chance chance, long number, int kind, long hidden) {
		ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * 4);
		for (int part = 0; part < 4; part++) {
			bytes.putLong(chance.bits(number, kind * 4L + part));
		}
		long low = bytes.getLong(Long.BYTES * 3) & -(1L << HIDDEN_BITS);
		return bytes.putLong(Long.BYTES * 3, low | hidden).array();
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

}
