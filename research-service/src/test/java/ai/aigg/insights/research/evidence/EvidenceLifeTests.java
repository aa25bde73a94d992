package ai.aigg.insights.research.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

import ai.aigg.insights.schema.events.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link EvidenceLife}.
 */
class EvidenceLifeTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final OptionalDouble CALM = OptionalDouble.empty();

	private final EvidenceLife life = new EvidenceLife(new CacheSettings(0.02, Duration.ofMinutes(10),
			Duration.ofHours(6), 0.3, Duration.ofMinutes(30), Duration.ofMinutes(1), new BigDecimal("0.05")));

	@ParameterizedTest
	@CsvSource({ "PT1H, PT10M", "PT50H, PT1H", "P100D, PT6H", "-P2D, PT10M" })
	void isTwoPercentOfTheTimeLeftWithinBounds(Duration timeLeft, Duration expected) {
		assertThat(this.life.end(found(), NOW, NOW.plus(timeLeft), CALM)).isEqualTo(NOW.plus(expected));
	}

	@Test
	void isTheLongestForMarketsWithoutAnEnd() {
		assertThat(this.life.end(found(), NOW, null, CALM)).isEqualTo(NOW.plus(Duration.ofHours(6)));
	}

	@ParameterizedTest
	@CsvSource({ "UNREACHABLE, PT1M", "OUT_OF_CREDIT, PT1M", "NOTHING_FOUND, PT6H", "BROKEN, PT0S" })
	void isShortForFailures(MissingReason reason, Duration expected) {
		assertThat(this.life.end(new Evidence.Missing(reason), NOW, null, CALM)).isEqualTo(NOW.plus(expected));
	}

	@ParameterizedTest
	@CsvSource({ "P100D, 0.1, PT6H", "P100D, 0.3, PT6H", "P100D, 0.6, PT3H", "PT50H, 0.9, PT20M", "P100D, 30, PT10M" })
	void isShorterWhileThePriceIsRestless(Duration timeLeft, double volatility, Duration expected) {
		assertThat(this.life.end(found(), NOW, NOW.plus(timeLeft), OptionalDouble.of(volatility)))
			.isEqualTo(NOW.plus(expected));
	}

	private static Evidence found() {
		return new Evidence.Found("text", EventJson.mapper().createObjectNode(), List.of(), BigDecimal.ZERO);
	}

}
