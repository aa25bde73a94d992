package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/**
 * Closes connections at a certain age while that fault is set.
 */
@Component
class Drops implements Beat {

	private static final long INTERVAL = Duration.ofMillis(100).toNanos();

	private final Desk desk;

	private final Wire wire;

	Drops(Desk desk, Wire wire) {
		this.desk = desk;
		this.wire = wire;
	}

	@Override
	public long beat(long now) {
		Duration age = this.wire.faults().dropEvery();
		if (age == null) {
			return Long.MAX_VALUE;
		}
		List<Client> old = this.desk.clients().stream().filter((each) -> each.age(now) > age.toNanos()).toList();
		old.forEach((client) -> client.close(CloseStatus.GOING_AWAY));
		return INTERVAL;
	}

}
