package ai.aigg.insights.backup;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WalArchiveTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			nothing is there                    | 1:4 |                     | 1:4
			all are there                       | 1:4 | 1:4 1:5 1:6         |
			older ones do not matter            | 1:4 | 1:1 1:4 1:5         |
			the first is missing                | 1:4 | 1:5 1:6             | 1:4
			one in the middle is missing        | 1:4 | 1:4 1:6             | 1:5
			a restored server goes on           | 1:4 | 1:4 1:5 2:5 2:6     |
			it may begin at the next segment    | 1:4 | 1:4 1:5 2:6         |
			a hole between two histories        | 1:4 | 1:4 2:6             | 1:5
			a hole in the second history        | 1:4 | 1:4 2:4 2:6         | 2:5
			""")
	void findsTheFirstHole(String story, String from, String there, String hole) {
		TreeSet<WalSegment> segments = (there == null) ? new TreeSet<>()
				: Arrays.stream(there.strip().split(" +", -1))
					.map(WalArchiveTests::segment)
					.collect(Collectors.toCollection(TreeSet::new));
		assertThat(WalArchive.gap(segments, segment(from))).as(story)
			.isEqualTo(Optional.ofNullable(hole).map(WalArchiveTests::segment));
	}

	@ParameterizedTest
	@CsvSource({ "0/2000028,000000010000000000000002", "0/FFFFFFFF,0000000100000000000000FF",
			"1/0,000000010000000100000000", "A/BC000000,000000010000000A000000BC" })
	void aPlaceIsInASegment(String lsn, String name) {
		assertThat(WalSegment.at(1, lsn).name()).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00000001.history", "00000001000000000000000", "00000001000000000000000G" })
	void otherFilesAreNoSegments(String name) {
		assertThat(WalSegment.isName(name)).isFalse();
		assertThatThrownBy(() -> WalSegment.parse(name)).isInstanceOf(IllegalArgumentException.class);
	}

	@Property
	void aNameIsReadBack(@ForAll @LongRange(min = 1, max = 0xFFFFFFFFL) long timeline,
			@ForAll @LongRange(min = 0, max = 0xFFFFFFFFFFL) long number) {
		WalSegment segment = new WalSegment(timeline, number);
		assertThat(WalSegment.parse(segment.name())).isEqualTo(segment);
		assertThat(segment.next()).isGreaterThan(segment);
	}

	private static WalSegment segment(String text) {
		String[] parts = text.split(":", 2);
		return new WalSegment(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
	}

}
