package ai.aigg.insights.kit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import org.springframework.stereotype.Component;

/**
 * Makes the ids of rows and events: UUIDv7, whose order is the order of their making, to
 * the millisecond.
 */
@Component
public class Ids {

	private final TimeBasedEpochGenerator generator;

	/**
	 * Makes ids from a clock.
	 * @param clock gives the time within the ids
	 */
	public Ids(Clock clock) {
		this.generator = Generators.timeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
			@Override
			public long currentTimeMillis() {
				return clock.millis();
			}
		});
	}

	/**
	 * Makes the next id.
	 * @return a UUIDv7
	 */
	public UUID next() {
		return this.generator.generate();
	}

}
