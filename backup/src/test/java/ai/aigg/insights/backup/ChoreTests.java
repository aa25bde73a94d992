package ai.aigg.insights.backup;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChoreTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					never done                       | 2026-11-23T00:00:00Z |                      |                      | true
					done today                       | 2026-11-23T12:00:00Z | 2026-11-23T01:11:00Z |                      | false
					done yesterday, before the hour  | 2026-11-23T01:09:59Z | 2026-11-22T01:11:00Z |                      | false
					done yesterday, at the hour      | 2026-11-23T01:10:00Z | 2026-11-22T01:11:00Z |                      | true
					done by hand before the hour     | 2026-11-23T01:10:00Z | 2026-11-23T00:30:00Z |                      | true
					failed a minute ago              | 2026-11-23T01:11:00Z | 2026-11-22T01:11:00Z | 2026-11-23T01:10:00Z | false
					failed a quarter of an hour ago  | 2026-11-23T01:25:00Z | 2026-11-22T01:11:00Z | 2026-11-23T01:10:00Z | true
					""")
	void isDue(String story, String now, @Nullable String success, @Nullable String failure, boolean due) {
		assertThat(Chore.BASE.due(Instant.parse(now), Optional.ofNullable(success).map(Instant::parse),
				Optional.ofNullable(failure).map(Instant::parse)))
			.as(story)
			.isEqualTo(due);
	}

}
