package ai.aigg.insights.research.desk;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How flights are kept.
 *
 * @param lease after so long without a sign of life a flight is over; a living instance
 * renews its flights three times within it
 */
@ConfigurationProperties("aigg.research.flight")
record FlightSettings(@DefaultValue("15s") Duration lease) {

	FlightSettings {
		if (lease.toMillis() < 100) {
			throw new IllegalArgumentException("aigg.research.flight.lease is at least 100ms");
		}
	}

}
