package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.gateway.x.PostId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MentionCursorTests {

	private static final Instant ACTIVATED = Instant.parse("2026-11-22T12:00:00Z");

	private static final Duration OVERLAP = Duration.ofMinutes(15);

	@Test
	void beginsWithTheActivation() {
		assertThat(new MentionCursor.Position(null, ACTIVATED).since(OVERLAP)).isEqualTo(PostId.justBefore(ACTIVATED));
	}

	@Test
	void readsTheOverlapAgainButNeverBehindTheActivation() {
		PostId soon = PostId.justBefore(ACTIVATED.plusSeconds(60));
		PostId later = PostId.justBefore(ACTIVATED.plusSeconds(3600));
		assertThat(new MentionCursor.Position(soon, ACTIVATED).since(OVERLAP)).isEqualTo(PostId.justBefore(ACTIVATED));
		assertThat(new MentionCursor.Position(later, ACTIVATED).since(OVERLAP).time())
			.isBetween(ACTIVATED.plusSeconds(2699), ACTIVATED.plusSeconds(2700));
	}

}
