package ai.aigg.insights.stack.cli;

import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.stack.read.MentionPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhyTextTests {

	private static final Instant ASKED = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void tellsEveryStepWithItsTime() {
		MentionPath path = new MentionPath("10", "11", "alice", "complete", "answered", "webhook",
				"will it\u001b rain?", "559652", "Will it rain?", new UUID(0, 7), "posted", "12", "YES 12%", null,
				ASKED, ASKED.plusMillis(400), ASKED.plusSeconds(2), ASKED.plusSeconds(3));
		assertThat(WhyText.of(path)).containsExactly("10: answered (answered)",
				"  asked      2026-11-22T12:00:00Z @alice \"will it rain?\"",
				"  received   2026-11-22T12:00:00.400Z (+0.40 s) by webhook",
				"  edited     the edit 11 is the one to reply to",
				"  analysed   2026-11-22T12:00:02Z (+2.00 s) 00000000-0000-0000-0000-000000000007",
				"  market     559652 \"Will it rain?\"", "  reply      posted 12 \"YES 12%\"",
				"  ended      2026-11-22T12:00:03Z (+3.00 s)");
	}

	@Test
	void tellsWhyThereIsNoReply() {
		MentionPath refused = new MentionPath("10", "10", null, "failed", "quota_user", "poll", "q", null, null, null,
				"none", null, null, null, ASKED, ASKED, null, ASKED);
		assertThat(WhyText.of(refused)).startsWith("10: no reply (quota_user)").contains("  reply      none");
		MentionPath ignored = new MentionPath("10", null, null, "ignored", "own_post", "poll", null, null, null, null,
				null, null, null, null, null, ASKED, null, ASKED);
		assertThat(WhyText.of(ignored)).startsWith("10: no mention of ours (own_post)");
	}

}
