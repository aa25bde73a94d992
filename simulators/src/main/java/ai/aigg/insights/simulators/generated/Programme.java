package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sees to it that enough markets are listed.
 */
final class Programme {

	private static final Duration INTERVAL = Duration.ofSeconds(30);

	/** Coarse, so that a restart at another hour lists the same events. */
	private static final double SHARE_STEP = 0.05;

	private static final int MAX_BREADTH = 128;

	private final Listings listings;

	private final Chance chance;

	private final int size;

	private final Duration tick;

	private final Supplier<Instant> now;

	private final Catalogue catalogue;

	private final Drafts drafts;

	private Instant next = Instant.MIN;

	private double share = SHARE_STEP;

	private int breadth = 1;

	/**
	 * Reads the catalogue.
	 * @param listings what to keep filled
	 * @param chance the seed
	 * @param size least number of open markets
	 * @param tick how often prices may move
	 * @param now the world's present
	 */
	Programme(Listings listings, Chance chance, int size, Duration tick, Supplier<Instant> now) {
		this.listings = listings;
		this.chance = chance;
		this.size = size;
		this.tick = tick;
		this.now = now;
		this.catalogue = Catalogue.load(chance);
		this.drafts = new Drafts(chance, this.catalogue);
	}

	/** Drops what is long over and lists what is new, every half minute. */
	void fill(Instant moved) {
		if (moved.isBefore(this.next)) {
			return;
		}
		this.next = moved.plus(INTERVAL);
		this.listings.drop(moved);
		List<Plan> plans = this.catalogue.plans(moved, this.breadth);
		list(plans);
		grow(moved, plans);
	}

	/** Lists ever more until it is enough, in strides as long as the last one allows. */
	private void grow(Instant moved, List<Plan> first) {
		List<Plan> plans = first;
		long open = this.listings.open();
		long gain = 0;
		while (open < this.size && this.breadth < MAX_BREADTH) {
			int before = this.breadth;
			if (this.share < 1) {
				this.share = Math.min(1, this.share + SHARE_STEP);
			}
			else {
				long stride = (gain > 0) ? (this.size - open) * 4 / 5 / gain : 1;
				this.breadth = Math.clamp(before + stride, before + 1, MAX_BREADTH);
				plans = this.catalogue.plans(moved, this.breadth);
			}
			long added = list(plans);
			open += added;
			gain = (this.breadth > before) ? added / (this.breadth - before) : 0;
		}
	}

	private long list(List<Plan> plans) {
		return this.listings.add(plans, this.share,
				(id, plan) -> new SimEvent(id, plan, this.drafts.of(plan), this.chance, this.tick, this.now));
	}

}
