package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

import ai.aigg.insights.simulators.market.Seed;

/**
 * Which tokens get nothing while their siblings flow (nautilus_trader issue 4901), and
 * which of them a new subscription brought back. Only the feed's thread touches it.
 */
final class Mutes {

	private final Seed seed;

	private final SplittableRandom random;

	private final Set<String> rescued = new HashSet<>();

	private final Set<String> heard = new HashSet<>();

	private SocketFaults faults = SocketFaults.NONE;

	Mutes(Seed seed) {
		this.seed = seed;
		this.random = seed.random("socket rescues");
	}

	/**
	 * Begins anew.
	 * @param subscribed tokens whose next subscription is not their first
	 */
	void set(SocketFaults wanted, Set<String> subscribed) {
		this.faults = wanted;
		this.rescued.clear();
		this.heard.clear();
		this.heard.addAll(subscribed);
	}

	/** Takes note of a subscription; of a muted token the second and later may help. */
	void subscribed(String token) {
		if (!this.heard.add(token) && muted(token) && this.random.nextDouble() < this.faults.rescue()) {
			this.rescued.add(token);
		}
	}

	boolean muted(String token) {
		if (this.faults.mutedShare() == 0 && this.faults.mutedTokens().isEmpty()) {
			return false;
		}
		return (this.faults.mutedTokens().contains(token) || draw(token) < this.faults.mutedShare())
				&& !this.rescued.contains(token);
	}

	/** The outcomes of a market that are muted, a bit for each. */
	int mask(Watched watched) {
		int mask = 0;
		for (int outcome = 0; outcome < watched.tokens().size(); outcome++) {
			mask |= muted(watched.tokens().get(outcome)) ? 1 << outcome : 0;
		}
		return mask;
	}

	private double draw(String token) {
		UUID digest = this.seed.id("mute " + token);
		return (digest.getMostSignificantBits() >>> 11) * 0x1.0p-53;
	}

}
