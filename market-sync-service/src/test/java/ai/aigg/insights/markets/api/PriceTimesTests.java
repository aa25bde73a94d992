package ai.aigg.insights.markets.api;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.markets.history.TimeSteps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PriceTimesTests {

	private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123Z");

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-06-01T00:00:00Z, 2026-06-01T06:00:00Z, 1h,     2026-06-01T00:00:00Z, 2026-06-01T06:00:00Z, PT1H
			1780272000,           1780293600,           PT15M,  2026-06-01T00:00:00Z, 2026-06-01T06:00:00Z, PT15M
			                    ,                     , 5m,     2026-05-31T12:00:00Z, 2026-06-01T12:00:00Z, PT5M
			                    , 2026-01-02T00:00:00Z, 1d,     2026-01-01T00:00:00Z, 2026-01-02T00:00:00Z, P1D
			2026-05-01T00:00:00Z, 2030-01-01T00:00:00Z, 1d,     2026-05-01T00:00:00Z, 2026-06-01T12:00:00Z, P1D
			2026-06-01T11:00:00Z,                     , 60s,    2026-06-01T11:00:00Z, 2026-06-01T12:00:00Z, PT1M
			""")
	void readsInstantsSecondsAndSteps(@Nullable String from, @Nullable String to, String step, Instant start,
			Instant end, Duration length) {
		assertThat(PriceTimes.read(from, to, step, NOW)).isEqualTo(new TimeSteps(start, end, length));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1y", "0m", "-1h", "h", "1h1h", "PT", "PT-1H", "999999999d", "367d",
			"P99999999999999D" })
	void refusesOtherSteps(String step) {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> PriceTimes.read(null, null, step, NOW))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("step"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-06-01", "2026-06-01T00:00:00", "-1", "99999999999",
			"1969-12-31T23:59:59Z", "+1000000000-12-31T23:59:59Z" })
	void refusesOtherTimes(String from) {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> PriceTimes.read(from, null, "1h", NOW))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("from"));
	}

}
