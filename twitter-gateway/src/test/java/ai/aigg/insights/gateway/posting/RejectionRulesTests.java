package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.posting.RejectionRules.Again;
import ai.aigg.insights.gateway.posting.RejectionRules.AgainInOtherWords;
import ai.aigg.insights.gateway.posting.RejectionRules.End;
import ai.aigg.insights.gateway.posting.RejectionRules.Exists;
import ai.aigg.insights.gateway.x.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RejectionRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	@Test
	void aYoungMentionMayNotBeKnownYet() {
		assertThat(RejectionRules.next(Rejection.NOT_ENGAGED, reply("text", false, 1, 60), NOW))
			.isInstanceOfSatisfying(Again.class, (again) -> assertThat(again.forAll()).isFalse());
		assertThat(RejectionRules.next(Rejection.NOT_ENGAGED, reply("text", false, 1, 181), NOW))
			.isEqualTo(new End(Reason.NOT_ENGAGED));
	}

	@Test
	void aDuplicateIsWordedAnewOnce() {
		assertThat(RejectionRules.next(Rejection.DUPLICATE, reply("text", false, 1, 1), NOW))
			.isEqualTo(new AgainInOtherWords());
		assertThat(RejectionRules.next(Rejection.DUPLICATE, reply("spare", false, 2, 1), NOW))
			.isEqualTo(new End(Reason.DUPLICATE_TEXT));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 5, 9 })
	void aDuplicateOfWhatMayBeThereIsTheProofThatItIs(int attempt) {
		assertThat(RejectionRules.next(Rejection.DUPLICATE, reply("text", true, attempt, 1), NOW))
			.isEqualTo(new Exists());
		assertThat(RejectionRules.next(Rejection.DUPLICATE, reply("spare", true, attempt, 1), NOW))
			.isEqualTo(new Exists());
	}

	@ParameterizedTest
	@EnumSource(value = Rejection.class, names = { "CREDITS", "RATE_LIMITED", "APP_NOT_PERMITTED" })
	void whatConcernsAllHoldsAllBack(Rejection rejection) {
		assertThat(RejectionRules.next(rejection, reply("text", false, 1, 1), NOW)).isInstanceOfSatisfying(Again.class,
				(again) -> assertThat(again.forAll()).isTrue());
	}

	@Test
	void aTokenIsRenewedAtOnceAndThenLessEagerly() {
		assertThat(RejectionRules.next(Rejection.UNAUTHORIZED, reply("text", false, 1, 1), NOW))
			.isInstanceOfSatisfying(Again.class, (again) -> assertThat(again.pause()).isZero());
		assertThat(RejectionRules.next(Rejection.UNAUTHORIZED, reply("text", false, 2, 1), NOW))
			.isInstanceOfSatisfying(Again.class, (again) -> assertThat(again.forAll()).isTrue());
	}

	@Test
	void whatDidNotLeaveIsTriedAgainLessAndLessOften() {
		assertThat(RejectionRules.next(Rejection.NOT_SENT, reply("text", false, 1, 1), NOW))
			.isInstanceOfSatisfying(Again.class, (again) -> assertThat(again.pause()).hasSeconds(2));
		assertThat(RejectionRules.next(Rejection.NOT_SENT, reply("text", false, 40, 1), NOW))
			.isInstanceOfSatisfying(Again.class, (again) -> assertThat(again.pause()).hasSeconds(32));
	}

	@Test
	void aRefusalWhoseReasonDidNotArriveIsAskedForItAgainAFewTimes() {
		assertThat(RejectionRules.next(Rejection.UNREAD, reply("text", false, 1, 1), NOW))
			.isEqualTo(new Again(Reason.FORBIDDEN, Duration.ofSeconds(2), false));
		assertThat(RejectionRules.next(Rejection.UNREAD, reply("text", true, 7, 1), NOW)).isInstanceOf(Again.class);
		assertThat(RejectionRules.next(Rejection.UNREAD, reply("text", false, 8, 1), NOW))
			.isEqualTo(new End(Reason.FORBIDDEN));
	}

	@ParameterizedTest
	@EnumSource(value = Rejection.class, names = { "TARGET_GONE", "REPLY_RESTRICTED", "INVALID_REQUEST", "FORBIDDEN" })
	void whatStaysEndsTheMention(Rejection rejection) {
		assertThat(RejectionRules.next(rejection, reply("text", false, 1, 1), NOW)).isInstanceOf(End.class);
	}

	private static ClaimedReply reply(String text, boolean resent, int attempt, int age) {
		return new ClaimedReply(UUID.randomUUID(), "17", text, "spare", attempt, resent, 1, NOW.minusSeconds(age), NOW);
	}

}
