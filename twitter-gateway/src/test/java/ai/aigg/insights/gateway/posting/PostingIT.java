package ai.aigg.insights.gateway.posting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.LostReplies;
import ai.aigg.insights.gateway.ledger.PreparedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.ledger.Status;
import ai.aigg.insights.gateway.x.Behaviour;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.gateway.x.XPosting;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class PostingIT extends GatewayContext {

	@Autowired
	private ReplyLedger ledger;

	@Autowired
	private LostReplies lost;

	@Autowired
	private XPosting x;

	@BeforeEach
	void behave() {
		X.next.clear();
		X.media.clear();
		X.refusesMedia = false;
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
	void anAnswerHasAChartThatIsToldInWords() throws Exception {
		Interaction mention = mentioned("220", "@aigginsights show me bitcoin?");
		AnalysisCompleted answer = Events.answer(mention.id());
		storePricedAnalysis(answer.analysisId(), mention.id());
		publish(answer);
		assertThat(ended(mention.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
		JsonNode upload = X.media.getFirst();
		assertThat(Base64.getDecoder().decode(upload.path("media").asString())).startsWith(0x89, 'P', 'N', 'G');
		assertThat(X.media.get(1).path("metadata").path("alt_text").path("text").asString())
			.contains("Will it be drawn?", "Price now: 40%", "Range: 20% to 40%", "estimate", "50%");
		String media = this.jdbc.sql("SELECT media_id FROM twitter_interactions WHERE id = :id")
			.param("id", mention.id())
			.query(String.class)
			.single();
		assertThat(X.media.get(1).path("id").asString()).isEqualTo(media);
		assertThat(X.attempts.getLast().path("media").path("media_ids").path(0).asString()).isEqualTo(media);
	}

	@Test
	void anAnswerGoesWithoutItsChartWhenXDoesNotTakeIt() throws Exception {
		X.refusesMedia = true;
		Interaction mention = mentioned("221", "@aigginsights show me ether?");
		AnalysisCompleted answer = Events.answer(mention.id());
		storePricedAnalysis(answer.analysisId(), mention.id());
		publish(answer);
		assertThat(ended(mention.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(X.attempts.getLast().has("media")).isFalse();
		assertThat(this.meters.counter("replies.pictures", "result", "failed").count()).isPositive();
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
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
	void aPausedReplyWaitsForTheEndOfThePause() {
		Interaction mention = mentioned("213", "@aigginsights will it be paused?");
		this.jdbc.sql("UPDATE twitter_users SET access_level = 'vip' WHERE user_id = '213'").update();
		switchTo("level:vip", true);
		AnalysisCompleted answer = Events.answer(mention.id());
		publish(answer);
		heard(answer);
		Interaction other = mentioned("214", "@aigginsights will others be paused?");
		publish(Events.answer(other.id()));
		assertThat(ended(other.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(now(mention).replyState()).isEqualTo(ReplyState.PREPARED);
		switchTo("level:vip", false);
		assertThat(ended(mention.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
	}

	@Test
	void aReplyThatIsPausedTooLongIsNotSent() {
		Interaction mention = mentioned("215", "@aigginsights will it be paused for long?");
		this.jdbc.sql("UPDATE twitter_users SET access_level = 'admin' WHERE user_id = '215'").update();
		switchTo("level:admin", true);
		this.ledger.prepare(mention.id(), PreparedReply.plain("text", Reason.ANSWERED));
		this.jdbc.sql("UPDATE twitter_interactions SET created_at = created_at - interval '2 hours' WHERE id = :id")
			.param("id", mention.id())
			.update();
		assertThat(this.lost.expire(Duration.ofHours(1), Reason.TIMED_OUT, 10)).containsExactly(Reason.PAUSED);
		switchTo("level:admin", false);
		assertThat(now(mention).reason()).isEqualTo(Reason.PAUSED);
		assertThat(X.attemptsFor(mention.tweetId())).isZero();
	}

	@Test
	void aRefusalThatStaysEndsTheMention() {
		Interaction mention = mentioned("205", "@aigginsights will I delete this?");
		X.next.add(Behaviour.refuse(403, """
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
		X.next.add(Behaviour.refuse(403,
				"{\"detail\":\"You are not allowed to create a Tweet with duplicate content.\",\"status\":403}"));
		publish(Events.answer(mention.id()));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(ended.replyText()).endsWith("Ref " + Long.toString(Long.parseLong(mention.tweetId()), 36) + ".");
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(2);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void theKeysOfAnotherAccountPostNothing() {
		SendingPause pause = new SendingPause(Clock.systemUTC(), this.meters);
		SendingSettings live = new SendingSettings(false);
		assertThat(new AccountCheck(this.x, new Bot("5", "other"), pause, Clock.systemUTC(), live).passes()).isFalse();
		assertThat(pause.obstacle()).contains(Reason.WRONG_ACCOUNT);
		assertThat(new AccountCheck(this.x, StubX.BOT, pause, Clock.systemUTC(), live).passes()).isTrue();
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

	private void switchTo(String scope, boolean paused) {
		this.jdbc.sql("""
				INSERT INTO gateway_switches (switch_scope, paused, changed_by, changed_at)
				VALUES (:scope, :paused, 'test', now())
				ON CONFLICT (switch_scope) DO UPDATE SET paused = excluded.paused
				""").param("scope", scope).param("paused", paused).update();
	}

	private Interaction now(Interaction mention) {
		return this.interactions.find(mention.id()).orElseThrow();
	}

	private static void storePricedAnalysis(UUID analysisId, UUID questionId) throws Exception {
		try (Connection owner = DATABASE.owner().getConnection();
				PreparedStatement insert = owner.prepareStatement(
						"""
								WITH market AS (
									INSERT INTO polymarket_markets (market_id, question) VALUES (?, 'Will it be drawn?')
									RETURNING id, market_id
								), prices AS (
									INSERT INTO market_prices (market_id, at, price)
									SELECT market_id, now() - age, price FROM market,
										(VALUES (interval '40 days', 0.2), (interval '9 days', 0.3), (interval '1 hour', 0.4)) AS path (age, price)
								)
								INSERT INTO analysis (id, market_id, query_text, question_id, analyst, market_probability, estimate, analysis_result)
								SELECT ?, market.id, 'q', ?, 'statistical/1', 0.4, 0.5,
									'{"market": {"outcome": "Yes"}, "estimate": {"low": 0.4, "high": 0.6}}' FROM market
								""")) {
			insert.setString(1, questionId.toString());
			insert.setObject(2, analysisId);
			insert.setObject(3, questionId);
			insert.executeUpdate();
		}
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
