package ai.aigg.insights.gateway.posting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.PreparedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.gateway.reply.ReplyComposer;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.gateway.x.XPosting;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostingIT extends GatewayContext {

	@Autowired
	private ReplyLedger ledger;

	@Autowired
	private ReplyAttempt attempt;

	@Autowired
	private ReadBack readBack;

	@Autowired
	private ReplySending sending;

	@Autowired
	private ReplyGivenUp givenUp;

	@Autowired
	private PostingMetrics metrics;

	@Autowired
	private AccountCheck account;

	@Autowired
	private XPosting x;

	@BeforeEach
	void behave() {
		X.next.clear();
	}

	@Test
	void anAnswerIsPostedOnceThoughItIsDeliveredTwice() throws Exception {
		Interaction mention = mentioned("200", "@aigginsights will bitcoin hit 150k?");
		AnalysisCompleted answer = Events.answer(mention.id());
		storeAnalysis(answer.analysisId(), mention.id());
		publish(answer);
		publish(answer);
		Interaction ended = ended(mention.tweetId());
		AnalysisCompleted again = Events.answer(mention.id());
		publish(again);
		heard(again);
		assertThat(ended.status()).isEqualTo(Status.COMPLETE);
		assertThat(ended.reason()).isEqualTo(Reason.ANSWERED);
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(ended.responseTweetId()).isNotNull();
		assertThat(ended.analysisId()).isEqualTo(answer.analysisId());
		assertThat(ended.replyText()).contains("Market 12.3% YES", "HOLD");
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void aQuestionWithoutAMarketGetsAReplyThatSaysSo() {
		Interaction mention = mentioned("201", "@aigginsights will my cat win?");
		publish(Events.regret(mention.id(), UnansweredReason.NO_MATCHING_MARKET, "Will a dog win?"));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.status()).isEqualTo(Status.COMPLETE);
		assertThat(ended.reason()).isEqualTo(Reason.NO_MARKET);
		assertThat(ended.analysisId()).isNull();
		assertThat(ended.replyText()).contains("no open Polymarket market", "Will a dog win?");
	}

	@Test
	void aReplyOfUnknownOutcomeIsFoundAndNotSentAgain() {
		Interaction mention = mentioned("202", "@aigginsights will it rain?");
		X.next.add(StubX.Behaviour.createAndDrop());
		publish(Events.answer(mention.id()));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(ended.responseTweetId()).isNotNull();
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void aReplyThatIsNeverFoundIsNeverSentAgain() {
		Interaction mention = mentioned("203", "@aigginsights will it snow?");
		X.next.add(StubX.Behaviour.drop());
		AnalysisCompleted answer = Events.answer(mention.id());
		publish(answer);
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> now(mention).replyState() == ReplyState.UNKNOWN);
		assertThatExceptionOfType(RetryLaterException.class).isThrownBy(() -> this.sending.run(answer));
		this.givenUp.accept(answer);
		this.sending.run(answer);
		assertThat(now(mention).status()).isEqualTo(Status.FAILED);
		assertThat(now(mention).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void aJobThatFindsAnAttemptUnderWayLooksForItsReply() {
		Interaction mention = mentioned("204", "@aigginsights will it hail?");
		AnalysisCompleted answer = Events.answer(mention.id());
		this.ledger.prepare(mention.id(), PreparedReply.plain("text", Reason.ANSWERED));
		this.ledger.claim(mention.id());
		assertThatExceptionOfType(RetryLaterException.class).isThrownBy(() -> this.sending.run(answer));
		assertThat(now(mention).replyState()).isEqualTo(ReplyState.UNKNOWN);
		assertThat(X.attemptsFor(mention.tweetId())).isZero();
	}

	@Test
	void aRefusalThatStaysEndsTheMention() {
		Interaction mention = mentioned("205", "@aigginsights will I delete this?");
		X.next.add(StubX.Behaviour.refuse(403, """
				{"title":"Forbidden","status":403,"type":"about:blank",
				"detail":"You attempted to reply to a Tweet that is deleted or not visible to you."}"""));
		publish(Events.answer(mention.id()));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.status()).isEqualTo(Status.FAILED);
		assertThat(ended.reason()).isEqualTo(Reason.TARGET_GONE);
		assertThat(ended.replyState()).isEqualTo(ReplyState.REJECTED);
		assertThat(ended.errorMessage()).contains("deleted or not visible");
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void aDuplicateIsWordedAnewAndSentAgain() {
		Interaction mention = mentioned("206", "@aigginsights same question?");
		X.next.add(StubX.Behaviour.refuse(403,
				"{\"detail\":\"You are not allowed to create a Tweet with duplicate content.\",\"status\":403}"));
		publish(Events.answer(mention.id()));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(ended.replyText())
			.endsWith("Ref " + mention.tweetId().substring(mention.tweetId().length() - 6) + ".");
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(2);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void noCreditsMeansLaterAndThenTheReasonWhy() {
		Interaction mention = mentioned("207", "@aigginsights am I broke?");
		X.next.add(StubX.Behaviour.refuse(402,
				"{\"title\":\"CreditsDepleted\",\"type\":\"https://api.twitter.com/2/problems/credits\"}"));
		AnalysisCompleted answer = Events.answer(mention.id());
		this.ledger.prepare(mention.id(), PreparedReply.plain("text", Reason.ANSWERED));
		assertThatExceptionOfType(RetryLaterException.class).isThrownBy(() -> this.sending.run(answer));
		assertThat(now(mention).replyState()).isEqualTo(ReplyState.PREPARED);
		this.givenUp.accept(answer);
		assertThat(now(mention).status()).isEqualTo(Status.FAILED);
		assertThat(now(mention).reason()).isEqualTo(Reason.CREDITS);
	}

	@Test
	void aDryRunKeepsTheReplyAndSendsNothing() {
		Interaction mention = mentioned("208", "@aigginsights will this be sent?");
		ReplySending dry = new ReplySending(this.interactions, this.ledger, this.attempt, this.readBack,
				new SendingSettings(true), this.metrics);
		QuestionUnanswered regret = Events.regret(mention.id(), UnansweredReason.NOT_A_QUESTION);
		this.ledger.prepare(mention.id(), PreparedReply.plain("what would have been sent", Reason.NOT_A_QUESTION));
		dry.run(regret);
		assertThat(now(mention).status()).isEqualTo(Status.COMPLETE);
		assertThat(now(mention).replyState()).isEqualTo(ReplyState.DRY_RUN);
		assertThat(now(mention).reason()).isEqualTo(Reason.NOT_A_QUESTION);
		assertThat(now(mention).replyText()).isEqualTo("what would have been sent");
		assertThat(X.attemptsFor(mention.tweetId())).isZero();
	}

	@Test
	void theKeysOfAnotherAccountPostNothing() {
		AccountCheck other = new AccountCheck(this.x, new Bot("5", "other"), new SendingSettings(false));
		assertThat(other.obstacle()).contains(Reason.WRONG_ACCOUNT);
		assertThat(new AccountCheck(this.x, StubX.BOT, new SendingSettings(false)).obstacle()).isEmpty();
	}

	@Test
	void aPauseIsNotedAndEndsWithItsReason() {
		Interaction mention = mentioned("210", "@aigginsights too many?");
		X.next.add(StubX.Behaviour.refuse(429, "", "x-rate-limit-remaining", "0", "x-rate-limit-reset", "1"));
		SendingPause pause = new SendingPause(Clock.systemUTC());
		ReplyAttempt limited = new ReplyAttempt(this.x, this.ledger, new ReplyComposer(), pause, this.account,
				Clock.systemUTC(), this.metrics);
		AnalysisCompleted answer = Events.answer(mention.id());
		this.ledger.prepare(mention.id(), PreparedReply.plain("text", Reason.ANSWERED));
		for (int run = 0; run < 3; run++) {
			assertThatExceptionOfType(RetryLaterException.class).isThrownBy(() -> limited.make(now(mention), answer));
		}
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
		this.givenUp.accept(answer);
		assertThat(now(mention).reason()).isEqualTo(Reason.RATE_LIMITED);
	}

	@Test
	void anAnswerToAnotherFrontDoorIsNotOurs() {
		AnalysisCompleted answer = Events.answer(UUID.randomUUID());
		int before = X.attempts.size();
		publish(answer);
		heard(answer);
		assertThat(this.interactions.find(answer.questionId().value())).isEmpty();
		assertThat(X.attempts).hasSize(before);
	}

	@Test
	void aMentionWithoutAnAnswerEndsAtTheDeadlineAndALateAnswerIsLeftAside() {
		Interaction mention = mentioned("209", "@aigginsights anybody there?");
		assertThat(this.ledger.timeOut(Duration.ofHours(1), 10)).isZero();
		this.jdbc.sql("UPDATE twitter_interactions SET created_at = created_at - interval '2 hours' WHERE id = :id")
			.param("id", mention.id())
			.update();
		assertThat(this.ledger.timeOut(Duration.ofHours(1), 10)).isEqualTo(1);
		assertThat(now(mention).reason()).isEqualTo(Reason.TIMED_OUT);
		AnalysisCompleted late = Events.answer(mention.id());
		publish(late);
		heard(late);
		assertThat(now(mention).replyText()).isNull();
		assertThat(X.attemptsFor(mention.tweetId())).isZero();
	}

	private Interaction now(Interaction mention) {
		return this.interactions.find(mention.id()).orElseThrow();
	}

	private static void storeAnalysis(UUID analysisId, UUID questionId) throws Exception {
		try (Connection owner = DATABASE.owner().getConnection(); PreparedStatement insert = owner.prepareStatement("""
				WITH market AS (
					INSERT INTO polymarket_markets (market_id, question) VALUES ('559652', 'q') RETURNING id)
				INSERT INTO analysis (id, market_id, query_text, question_id, analyst, market_probability, estimate)
				SELECT ?, market.id, 'q', ?, 'statistical/1', 0.5, 0.5 FROM market
				""")) {
			insert.setObject(1, analysisId);
			insert.setObject(2, questionId);
			insert.executeUpdate();
		}
	}

}
