package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.gateway.ledger.LostReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes after a look, of which there are two after each of at most three attempts.
 */
class AfterLookTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final SenderSettings SETTINGS = new SenderSettings(4, Duration.ofMillis(100), Duration.ofSeconds(40),
			Duration.ofSeconds(2), List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), 3, Duration.ofMinutes(30));

	@ParameterizedTest
	@CsvSource(textBlock = """
			# left open, looks before, seen as duplicate, found, complete, next
			1,           0,            false,             true,  true,     POSTED
			1,           0,            false,             true,  false,    POSTED
			3,           1,            true,              true,  true,     POSTED
			1,           0,            false,             false, true,     LOOK_AGAIN
			3,           0,            false,             false, true,     LOOK_AGAIN
			1,           0,            true,              false, true,     LOOK_AGAIN
			1,           1,            false,             false, true,     SEND_AGAIN
			2,           1,            false,             false, true,     SEND_AGAIN
			3,           1,            false,             false, true,     MANUAL
			4,           1,            false,             false, true,     MANUAL
			1,           1,            true,              false, true,     AS_X_SAYS
			3,           1,            true,              false, true,     AS_X_SAYS
			1,           0,            false,             false, false,    LOOK_LATER
			1,           1,            false,             false, false,    LOOK_LATER
			3,           1,            false,             false, false,    LOOK_LATER
			1,           1,            true,              false, false,    LOOK_LATER
			""")
	void onlyACompleteLastLookInVainLeadsToAnotherAttempt(int leftOpen, int looks, boolean seenAsDuplicate,
			boolean isFound, boolean isComplete, AfterLook next) {
		LostReply reply = new LostReply(UUID.randomUUID(), "17", NOW, looks, leftOpen, seenAsDuplicate, NOW);
		assertThat(AfterLook.of(reply, isFound, isComplete, SETTINGS)).isEqualTo(next);
	}

}
