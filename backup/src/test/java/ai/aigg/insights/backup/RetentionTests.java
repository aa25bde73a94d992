package ai.aigg.insights.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionTests {

	private static final Instant MONDAY = Instant.parse("2026-11-23T01:10:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2026-11-23T01:00:00Z 2026-11-23T09:00:00Z | 2026-11-23T09:00:00Z
					2026-11-20T01:00:00Z 2026-11-21T01:00:00Z 2026-11-22T01:00:00Z 2026-11-23T01:00:00Z | 2026-11-23T01:00:00Z 2026-11-22T01:00:00Z 2026-11-21T01:00:00Z
					2026-11-14T01:00:00Z 2026-11-15T01:00:00Z 2026-11-21T01:00:00Z 2026-11-22T01:00:00Z 2026-11-23T01:00:00Z | 2026-11-23T01:00:00Z 2026-11-22T01:00:00Z 2026-11-21T01:00:00Z 2026-11-15T01:00:00Z
					2025-12-31T23:59:59Z 2026-01-01T00:00:00Z | 2026-01-01T00:00:00Z 2025-12-31T23:59:59Z
					2019-05-01T00:00:00Z | 2019-05-01T00:00:00Z
					""")
	void keepsTheNewestOfEachPeriod(String taken, String kept) {
		assertThat(Retention.DEFAULT.keep(instants(taken)).keySet()).containsExactlyElementsOf(instants(kept));
	}

	@Test
	void keepsTwentyThreeOfThreeYearsOfDays() {
		List<Instant> days = Stream.iterate(MONDAY, (day) -> day.minus(Duration.ofDays(1))).limit(1_000).toList();
		Set<Instant> kept = Retention.DEFAULT.keep(days).keySet();
		// Three days, ten weeks of which one is among the days, ten months of which three
		// may be ends of weeks.
		assertThat(kept).hasSizeBetween(18, 23).contains(MONDAY);
		assertThat(Collections.min(kept)).isEqualTo("2026-02-28T01:10:00Z");
	}

	@Test
	void saysWhy() {
		assertThat(Retention.DEFAULT.keep(List.of(MONDAY)).get(MONDAY)).containsExactly(Retention.Reason.DAILY,
				Retention.Reason.WEEKLY, Retention.Reason.MONTHLY);
	}

	@Test
	void aRetentionThatKeepsNothingIsRefused() {
		assertThatThrownBy(() -> new Retention(0, 10, 10)).isInstanceOf(IllegalArgumentException.class);
	}

	@Property(tries = 300)
	void neverKeepsMoreThanAskedAndAlwaysTheNewest(@ForAll("times") List<Instant> taken) {
		Set<Instant> kept = Retention.DEFAULT.keep(taken).keySet();
		assertThat(kept).hasSizeLessThanOrEqualTo(23).isSubsetOf(taken).contains(Collections.max(taken));
	}

	@Property(tries = 200)
	void removingDayByDayLeavesTheSameAsRemovingAtTheEnd(@ForAll("times") List<Instant> taken) {
		Collection<Instant> there = new HashSet<>();
		for (Instant next : taken.stream().sorted().toList()) {
			there.add(next);
			there = new HashSet<>(Retention.DEFAULT.keep(there).keySet());
		}
		assertThat(there).isEqualTo(Retention.DEFAULT.keep(taken).keySet());
	}

	@Provide
	Arbitrary<List<Instant>> times() {
		return Arbitraries.longs()
			.between(0, 3L * 365 * 24 * 3600)
			.map((seconds) -> MONDAY.minusSeconds(seconds))
			.list()
			.ofMinSize(1)
			.ofMaxSize(400)
			.map(ArrayList::new);
	}

	private static List<Instant> instants(String text) {
		return Arrays.stream(text.strip().split("\\s+", -1)).map(Instant::parse).toList();
	}

}
