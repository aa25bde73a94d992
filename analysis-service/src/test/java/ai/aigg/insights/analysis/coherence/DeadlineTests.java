package ai.aigg.insights.analysis.coherence;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Deadline}.
 */
class DeadlineTests {

	private static final Instant END = Instant.parse("2026-12-31T12:00:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Will the bridge open by June 30?|2026-06-30", "Bridge opens before June 30?|2026-06-29",
					"Will the bridge open by December 31, 2027?|2027-12-31",
					"Will the bridge open by end of June?|2026-06-30",
					"Will the bridge open by Sept. 1st 2027?|2027-09-01", "Will the bridge open by 2028?|2028-12-31",
					"Will the bridge open before 2027?|2026-12-31", "Will the bridge open by January 15?|2027-01-15",
					"Will the bridge open before the end of March?|2026-02-28" })
	void findsTheLastDayThatCounts(String title, LocalDate date) {
		Instant end = title.contains("January") ? Instant.parse("2027-01-15T00:00:00Z") : END;
		assertThat(Deadline.of(title, end))
			.hasValueSatisfying((deadline) -> assertThat(deadline.date()).isEqualTo(date));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Will the bridge open?", "Will the bridge not open by June 30?",
			"Will the bridge stay closed before June 30?", "Won’t the bridge open by June 30?",
			"Will it open by June 30 and close by July 30?", "Will it open by June 31?", "by Smith in March?",
			"Will the poll be won by 2 points?" })
	void leavesAloneWhatIsNoDeadline(String title) {
		assertThat(Deadline.of(title, END)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-01T00:00:00Z, true", ", false" })
	void takesTheYearFromTheEnd(@Nullable Instant end, boolean found) {
		assertThat(Deadline.of("Will the bridge open by June 30?", end).isPresent()).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Will the bridge open by June 30?|Will the BRIDGE open by December 31, 2026?|true",
					"Will the bridge open by June 30?|Will the tunnel open by June 30?|false",
					"Will $1,000 fall by June 30?|Will $2,000 fall by July 30?|false" })
	void comparesWhatTheTitlesSayBesides(String one, String other, boolean same) {
		assertThat(
				Deadline.of(one, END).orElseThrow().question().equals(Deadline.of(other, END).orElseThrow().question()))
			.isEqualTo(same);
	}

}
