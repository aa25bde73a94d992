package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

import ai.aigg.insights.simulators.market.Seed;

import org.springframework.stereotype.Component;

/**
 * The way of frames to their clients, and the faults on it.
 */
@Component
class Wire {

	private static final List<String> GARBAGE = List.of("{\"event_type\":\"price_change\",\"market\":\"0x", "null",
			"[]", "{}", "[null,7,\"book\"]", "\u0000\ufffd not json",
			"{\"event_type\":\"price_change\",\"price_changes\":{\"asset_id\":7}}",
			"{\"event_type\":\"book\",\"market\":1,\"asset_id\":null,\"bids\":\"none\",\"asks\":[[0.5,1]]}",
			"{\"event_type\":\"unheard_of\",\"market\":\"0x00\",\"timestamp\":\"soon\"}");

	private final SplittableRandom random;

	private final LongAdder written = new LongAdder();

	private volatile SocketFaults faults = SocketFaults.NONE;

	Wire(Seed seed) {
		this.random = seed.random("socket wire");
	}

	void set(SocketFaults wanted) {
		this.faults = wanted;
	}

	SocketFaults faults() {
		return this.faults;
	}

	/** Counts the frames that were written. */
	LongAdder written() {
		return this.written;
	}

	/** Draws what becomes of the next frames. */
	Fate fate() {
		if (this.faults.frozen()) {
			return Fate.LOST;
		}
		if (chance(this.faults.garbageShare())) {
			return Fate.GARBAGE;
		}
		return chance(this.faults.duplicateShare()) ? Fate.TWICE : Fate.PROPER;
	}

	/** Whether a closing is kept quiet. */
	boolean keepsQuiet() {
		return chance(this.faults.unresolvedShare());
	}

	/** Sends frames to a client as their fate has it. */
	void carry(Client client, List<String> frames, Fate fate) {
		Duration delay = this.faults.delay();
		long due = System.nanoTime() + delay.toNanos();
		switch (fate) {
			case LOST -> {
				return;
			}
			case GARBAGE -> client.send(GARBAGE.get(this.random.nextInt(GARBAGE.size())), due);
			case PROPER -> frames.forEach((frame) -> client.send(frame, due));
			case TWICE -> frames.forEach((frame) -> {
				client.send(frame, due);
				client.send(frame, due);
			});
		}
	}

	private boolean chance(double share) {
		return share > 0 && this.random.nextDouble() < share;
	}

	/**
	 * What becomes of frames on the way.
	 */
	enum Fate {

		/** They arrive. */
		PROPER,
		/** They arrive, and again. */
		TWICE,
		/** Something else arrives in their place. */
		GARBAGE,
		/** Nothing arrives. */
		LOST;

		boolean arrives() {
			return this == PROPER || this == TWICE;
		}

	}

}
