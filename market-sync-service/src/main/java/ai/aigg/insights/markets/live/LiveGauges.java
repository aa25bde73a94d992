package ai.aigg.insights.markets.live;

import java.time.Duration;
import java.util.List;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.markets.live.socket.MarketSocket;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;

import org.springframework.stereotype.Component;

/**
 * Shows how many markets are followed over how many shards, and how long each shard has
 * been silent.
 */
@Component
class LiveGauges implements LoopingComponent {

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final MarketSocket socket;

	private final MultiGauge ages;

	private final SignalledLoop loop = new SignalledLoop("live-gauges", PAUSE, this::show);

	LiveGauges(MarketSocket socket, LivePrices prices, MeterRegistry meters) {
		this.socket = socket;
		this.ages = MultiGauge.builder("markets.live.shard.age")
			.description("How long ago a shard of the market websocket had data; shard 0 hears of the whole venue")
			.baseUnit("seconds")
			.register(meters);
		Gauge.builder("markets.live.shards", socket, MarketSocket::size)
			.description("Shards of the market websocket, connected or not")
			.register(meters);
		Gauge.builder("markets.live.followed", prices, (live) -> live.followed().size())
			.description("Markets whose price is followed live")
			.register(meters);
	}

	private boolean show() {
		List<MultiGauge.Row<?>> rows = this.socket.ages()
			.entrySet()
			.stream().<MultiGauge
					.Row<?>>map(
							(age) -> MultiGauge.Row.of(Tags.of("shard", String.valueOf(age.getKey())),
									age.getValue().toMillis() / 1000.0))
			.toList();
		this.ages.register(rows, true);
		return false;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
