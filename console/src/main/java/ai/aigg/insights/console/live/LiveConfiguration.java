package ai.aigg.insights.console.live;

import java.time.Duration;

import ai.aigg.insights.kit.loop.SignalledLoop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The loops that keep the live view alive.
 */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

	/** Nobody reads faster, and a burst becomes one message. */
	private static final Duration BEAT = Duration.ofMillis(500);

	@Bean
	SignalledLoop watchersLoop(Watchers watchers) {
		return new SignalledLoop("live-watchers", BEAT, () -> {
			watchers.pump();
			return false;
		});
	}

	@Bean
	SignalledLoop ledgerLoop(LedgerWatch ledger) {
		return new SignalledLoop("live-ledger", Duration.ofSeconds(1), ledger::look);
	}

	@Bean
	SignalledLoop ringLoop(RingWatch ring) {
		return new SignalledLoop("live-ring", Duration.ofSeconds(1), ring::look);
	}

}
