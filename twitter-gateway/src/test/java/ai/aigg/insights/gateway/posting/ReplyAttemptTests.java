package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.gateway.chart.ReplyPictures;
import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.SendingLedger;
import ai.aigg.insights.gateway.spend.Purchase;
import ai.aigg.insights.gateway.spend.SpendLedger;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostingOutcome;
import ai.aigg.insights.gateway.x.Rejection;
import ai.aigg.insights.gateway.x.XPosting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class ReplyAttemptTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final ClaimedReply REPLY = new ClaimedReply(UUID.randomUUID(), "17", "text", "spare", 1, false, 3,
			NOW, NOW);

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final XPosting x = mock(XPosting.class);

	private final ReplyPictures pictures = mock(ReplyPictures.class);

	private final SendingLedger ledger = mock(SendingLedger.class);

	private final SpendLedger spend = mock(SpendLedger.class);

	private final SendingPause pause = new SendingPause(this.clock, this.meters);

	private final SenderSettings settings = new SenderSettings(4, Duration.ofMillis(100), Duration.ofSeconds(40),
			Duration.ofSeconds(2), List.of(Duration.ofSeconds(5)), 5, Duration.ofMinutes(30));

	private final ReplyAttempt attempt = new ReplyAttempt(this.x, this.pictures, this.ledger, this.spend, this.pause,
			this.settings, this.clock, new PostingMetrics(this.meters, this.clock));

	@BeforeEach
	void withoutPictures() {
		given(this.pictures.of(any())).willReturn(Optional.empty());
		given(this.pictures.timeout()).willReturn(Duration.ZERO);
	}

	@Test
	void aPictureIsPostedWithTheText() {
		given(this.pictures.of(REPLY)).willReturn(Optional.of("7"));
		given(this.pictures.timeout()).willReturn(Duration.ofSeconds(4));
		given(this.x.reply(new PostId("17"), "text", "7")).willReturn(new PostingOutcome.Posted(new PostId("18")));
		this.attempt.make(REPLY, Duration.ZERO);
		then(this.ledger).should().posted(REPLY.id(), "18");
	}

	@Test
	void whatXDoesNotTakeWithAPictureIsTriedWithoutIt() {
		given(this.pictures.of(REPLY)).willReturn(Optional.of("7"));
		given(this.pictures.timeout()).willReturn(Duration.ofSeconds(4));
		given(this.x.reply(any(), any(), any()))
			.willReturn(new PostingOutcome.Rejected(Rejection.INVALID_REQUEST, "Your media IDs are invalid.", null));
		this.attempt.make(REPLY, Duration.ZERO);
		then(this.pictures).should().drop(REPLY);
		then(this.ledger).should().postpone(REPLY, Reason.INVALID_REQUEST, "text", Duration.ZERO);
	}

	@Test
	void aClaimThatGrewOldIsNotSent() {
		this.attempt.make(REPLY, Duration.ofSeconds(3));
		then(this.x).should(never()).reply(any(), any());
		then(this.ledger).should().postpone(REPLY, Reason.NOT_SENT, "text", Duration.ZERO);
		then(this.spend).should().giveBack(Purchase.REPLY, 1);
	}

	@Test
	void whatIsPostedStaysPaid() {
		given(this.x.reply(new PostId("17"), "text")).willReturn(new PostingOutcome.Posted(new PostId("18")));
		this.attempt.make(REPLY, Duration.ZERO);
		then(this.ledger).should().posted(REPLY.id(), "18");
		then(this.spend).shouldHaveNoInteractions();
	}

	@Test
	void whatMayBeThereStaysPaidAndIsLookedFor() {
		given(this.x.reply(any(), any())).willReturn(new PostingOutcome.Unknown("status 503"));
		this.attempt.make(REPLY, Duration.ZERO);
		then(this.ledger).should().unknown(REPLY, "status 503", Duration.ofSeconds(5));
		then(this.spend).shouldHaveNoInteractions();
	}

	@Test
	void aLimitHoldsAllBackUntilItsEnd() {
		given(this.x.reply(any(), any()))
			.willReturn(new PostingOutcome.Rejected(Rejection.RATE_LIMITED, "88", NOW.plusSeconds(400)));
		this.attempt.make(REPLY, Duration.ZERO);
		assertThat(this.pause.obstacle()).contains(Reason.RATE_LIMITED);
		then(this.ledger).should().postpone(REPLY, Reason.RATE_LIMITED, "text", Duration.ZERO);
	}

	@Test
	void aRefusalThatStaysEndsTheMentionAndCostsNothing() {
		given(this.x.reply(any(), any())).willReturn(new PostingOutcome.Rejected(Rejection.TARGET_GONE, "gone", null));
		this.attempt.make(REPLY, Duration.ZERO);
		then(this.ledger).should().rejected(REPLY, Reason.TARGET_GONE, "gone");
		then(this.spend).should().giveBack(Purchase.REPLY, 1);
		assertThat(this.pause.obstacle()).isEmpty();
	}

	@Test
	void aCollisionGetsOtherWords() {
		given(this.x.reply(any(), any())).willReturn(new PostingOutcome.Rejected(Rejection.DUPLICATE, "dup", null));
		this.attempt.make(REPLY, Duration.ZERO);
		then(this.ledger).should().postpone(REPLY, Reason.DUPLICATE_TEXT, "spare", Duration.ZERO);
	}

	@Test
	void aDuplicateOfTheSecondSendingIsLookedFor() {
		ClaimedReply resent = new ClaimedReply(REPLY.id(), "17", "text", "spare", 2, true, 3, NOW, NOW);
		given(this.x.reply(any(), any())).willReturn(new PostingOutcome.Rejected(Rejection.DUPLICATE, "dup", null));
		this.attempt.make(resent, Duration.ZERO);
		then(this.ledger).should().exists(resent, Duration.ofSeconds(5));
	}

}
