package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Looks at all subscribed markets in turn, whatever made them change: the world's own
 * movement, an operator, or their end.
 */
@Component
class Lookout implements Beat {

	private static final int PER_BEAT = 2_000;

	private static final long BETWEEN = Duration.ofMillis(2).toNanos();

	private final Desk desk;

	private final Teller teller;

	private final long interval;

	private List<Watched> round = List.of();

	private int position;

	private long next = System.nanoTime();

	Lookout(Desk desk, Teller teller, SocketSettings settings) {
		this.desk = desk;
		this.teller = teller;
		this.interval = settings.look().toNanos();
	}

	@Override
	public long beat(long now) {
		if (this.position >= this.round.size()) {
			if (now - this.next < 0) {
				return this.next - now;
			}
			this.next = now + this.interval;
			this.round = this.desk.markets();
			this.position = 0;
		}
		int end = Math.min(this.round.size(), this.position + PER_BEAT);
		while (this.position < end) {
			this.teller.look(this.round.get(this.position++));
		}
		return (end < this.round.size()) ? BETWEEN : Math.max(0, this.next - System.nanoTime());
	}

}
