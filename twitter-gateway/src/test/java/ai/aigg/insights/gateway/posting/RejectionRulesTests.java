package ai.aigg.insights.gateway.posting;

import java.time.Instant;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.posting.RejectionRules.Again;
import ai.aigg.insights.gateway.posting.RejectionRules.AgainUniquely;
import ai.aigg.insights.gateway.posting.RejectionRules.End;
import ai.aigg.insights.gateway.x.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RejectionRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void aYoungMentionMayNotBeKnownYet() {
		assertThat(RejectionRules.next(Rejection.NOT_ENGAGED, NOW.minusSeconds(60), NOW, false))
			.isEqualTo(new Again(Reason.NOT_ENGAGED));
		assertThat(RejectionRules.next(Rejection.NOT_ENGAGED, NOW.minusSeconds(181), NOW, false))
			.isEqualTo(new End(Reason.NOT_ENGAGED));
	}

	@Test
	void aDuplicateIsWordedAnewOnce() {
		assertThat(RejectionRules.next(Rejection.DUPLICATE, NOW, NOW, false))
			.isEqualTo(new AgainUniquely(Reason.DUPLICATE_TEXT));
		assertThat(RejectionRules.next(Rejection.DUPLICATE, NOW, NOW, true)).isEqualTo(new End(Reason.DUPLICATE_TEXT));
	}

	@ParameterizedTest
	@EnumSource(value = Rejection.class, names = { "CREDITS", "RATE_LIMITED", "UNAUTHORIZED", "NOT_SENT" })
	void whatPassesIsTriedAgain(Rejection rejection) {
		assertThat(RejectionRules.next(rejection, NOW, NOW, false)).isInstanceOf(Again.class);
	}

	@ParameterizedTest
	@EnumSource(value = Rejection.class,
			names = { "TARGET_GONE", "REPLY_RESTRICTED", "APP_NOT_PERMITTED", "INVALID_REQUEST", "FORBIDDEN" })
	void whatStaysEndsTheMention(Rejection rejection) {
		assertThat(RejectionRules.next(rejection, NOW, NOW, false)).isInstanceOf(End.class);
	}

}
