package ai.aigg.insights.model.budget;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Money put aside for one call.
 */
public final class Reservation {

	private final Consumer<@Nullable BigDecimal> settlement;

	private final AtomicBoolean settled = new AtomicBoolean();

	/**
	 * Creates it.
	 * @param settlement takes what the call cost, US dollars, {@code null} where it is
	 * not known
	 */
	public Reservation(Consumer<@Nullable BigDecimal> settlement) {
		this.settlement = settlement;
	}

	/**
	 * Says what the call cost; only the first time counts.
	 * @param actualUsd US dollars; {@code null} where it is not known, which leaves what
	 * was reserved
	 */
	public void settle(@Nullable BigDecimal actualUsd) {
		if (this.settled.compareAndSet(false, true)) {
			this.settlement.accept(actualUsd);
		}
	}

}
