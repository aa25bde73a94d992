package ai.aigg.insights.gateway.posting;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.x.Behaviour;
import ai.aigg.insights.gateway.x.StubX;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replies of which nobody knows whether X has them.
 */
class LostRepliesIT extends GatewayContext {

	@BeforeEach
	void behave() {
		X.next.clear();
	}

	@Test
	void aReplyOfUnknownOutcomeIsFoundAndNotSentAgain() {
		Interaction mention = mentioned("202", "@aigginsights will it rain?");
		X.next.add(Behaviour.createAndDrop());
		publish(Events.answer(mention.id()));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(ended.responseTweetId()).isNotNull();
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void aReplyThatIsNotThereIsSentAgainInTheSameWords() {
		Interaction mention = mentioned("203", "@aigginsights will it snow?");
		X.next.add(Behaviour.drop());
		X.next.add(Behaviour.drop());
		publish(Events.answer(mention.id()));
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(3);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
		assertThat(X.textsFor(mention.tweetId())).containsOnly(ended.replyText());
	}

	@Test
	void whatIsLostAgainAndAgainIsLeftToAPerson() {
		Interaction mention = mentioned("211", "@aigginsights will it thaw?");
		this.jdbc.sql("UPDATE twitter_interactions SET resent = true, left_open = 4 WHERE id = :id")
			.param("id", mention.id())
			.update();
		dieWhileSending(mention);
		Interaction ended = ended(mention.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.MANUAL);
		assertThat(ended.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
		assertThat(X.attemptsFor(mention.tweetId())).isZero();
	}

	@Test
	void theWordsOfAnotherReplyAreNoProofThatThisOneIsThere() {
		String refusal = "{\"detail\":\"You are not allowed to create a Tweet with duplicate content.\",\"status\":403}";
		Interaction first = mentioned("216", "@aigginsights will it be told twice?");
		publish(Events.answer(first.id()));
		ended(first.tweetId());
		Interaction second = mentioned("217", "@aigginsights will it be told twice?");
		X.next.add(Behaviour.drop());
		X.next.add(Behaviour.refuse(403, refusal));
		publish(Events.answer(second.id()));
		Interaction ended = ended(second.tweetId());
		assertThat(ended.replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(ended.responseTweetId()).isNotNull();
		assertThat(ended.replyText()).contains("Ref ");
		assertThat(X.attemptsFor(second.tweetId())).isEqualTo(3);
		assertThat(X.repliesTo(second.tweetId())).isEqualTo(1);
	}

	@Test
	void whatDeadProcessesLeftOpenIsSentAgain() {
		Interaction mention = mentioned("218", "@aigginsights will it die twice?");
		dieWhileSending(mention);
		this.jdbc.sql("UPDATE twitter_interactions SET resent = true, attempt = 3, left_open = 2 WHERE id = :id")
			.param("id", mention.id())
			.update();
		assertThat(ended(mention.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void whatADeadProcessSentIsFoundAndNotSentAgain() {
		Interaction mention = mentioned("204", "@aigginsights will it hail?");
		X.ownPosts.addFirst(Map.of("id", X.newId(), "referenced_posts",
				List.of(Map.of("type", "replied_to", "id", mention.tweetId()))));
		dieWhileSending(mention);
		assertThat(ended(mention.tweetId()).responseTweetId()).isNotNull();
		assertThat(X.attemptsFor(mention.tweetId())).isZero();
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void whatADeadProcessDidNotSendIsSent() {
		Interaction mention = mentioned("212", "@aigginsights will it freeze?");
		dieWhileSending(mention);
		assertThat(ended(mention.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(X.attemptsFor(mention.tweetId())).isEqualTo(1);
	}

	private void dieWhileSending(Interaction mention) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET reply_state = 'sending', reply_text = 'text', reason = 'answered',
					attempt = 1, attempted_at = clock_timestamp() - interval '1 minute', sender_token = 0
				WHERE id = :id
				""").param("id", mention.id()).update();
		if (X.repliesTo(mention.tweetId()) == 0) {
			return;
		}
		// The reply is as old as the attempt.
		this.jdbc
			.sql("UPDATE twitter_interactions SET attempted_at = clock_timestamp() - interval '5 seconds' "
					+ "WHERE id = :id")
			.param("id", mention.id())
			.update();
	}

}
