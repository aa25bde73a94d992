package ai.aigg.insights.markets.live.socket;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an operator sees of the websocket.
 */
@Component
class SocketMetrics {

	private final Map<FrameKind, Counter> frames = new EnumMap<>(FrameKind.class);

	private final Map<Link.End, Counter> reconnects = new EnumMap<>(Link.End.class);

	private final AtomicInteger connections = new AtomicInteger();

	SocketMetrics(MeterRegistry meters) {
		for (FrameKind kind : FrameKind.values()) {
			this.frames.put(kind,
					Counter.builder("markets.live.frames")
						.description("Messages of the market websocket")
						.tag("type", kind.tag())
						.register(meters));
		}
		for (Link.End end : Link.End.values()) {
			this.reconnects.put(end,
					Counter.builder("markets.live.reconnects")
						.description("Connections of the market websocket that were replaced")
						.tag("reason", end.name().toLowerCase(Locale.ROOT))
						.register(meters));
		}
		Gauge.builder("markets.live.connections", this.connections, AtomicInteger::get)
			.description("Open connections of the market websocket")
			.register(meters);
	}

	void frame(FrameKind kind) {
		count(this.frames.get(kind));
	}

	void reconnect(Link.End end) {
		count(this.reconnects.get(end));
	}

	void connections(int open) {
		this.connections.set(open);
	}

	private static void count(@Nullable Counter counter) {
		if (counter != null) {
			counter.increment();
		}
	}

}
