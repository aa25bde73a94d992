package ai.aigg.insights.gateway.mentions;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionAsked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChoicesIT extends GatewayContext {

	@BeforeEach
	void behave() {
		X.next.clear();
	}

	@Test
	void aNumberInAnswerToOurChoicesGoesOnWithThatMarket() {
		Interaction mention = mentioned("400", "@aigginsights will it rain?");
		publish(Events.several(mention.id(), List.of("Will it rain in Rome?", "Will it rain in Oslo?")));
		Interaction offered = ended(mention.tweetId());
		assertThat(offered.reason()).isEqualTo(Reason.SEVERAL_MARKETS);
		assertThat(offered.replyText()).contains("1) Will it rain in Rome? 23%", "2) Will it rain in Oslo? 23%");
		Interaction number = answered(offered, "400", "@aigginsights 2", 13);
		assertThat(number.chosenMarketId()).isEqualTo(new MarketId("2"));
		assertThat(asked(number.tweetId())).singleElement().satisfies((question) -> {
			assertThat(question.marketId()).isEqualTo(new MarketId("2"));
			assertThat(question.text()).isEqualTo("2");
			assertThat(question.contextText()).isEqualTo("will it rain?");
		});
		publish(Events.answer(number.id()));
		assertThat(ended(number.tweetId()).replyState()).isEqualTo(ReplyState.POSTED);
		assertThat(X.repliesTo(number.tweetId())).isEqualTo(1);
		assertThat(X.repliesTo(mention.tweetId())).isEqualTo(1);
	}

	@Test
	void anOutcomeInAnswerToAnEventIsChosenAndOtherQuestionsAreAboutTheEvent() {
		Interaction mention = mentioned("401", "@aigginsights who wins in 2028?");
		publish(Events.wholeEvent(mention.id(), "Democratic nominee 2028", List.of("Newsom", "Ossoff")));
		Interaction offered = ended(mention.tweetId());
		assertThat(offered.reason()).isEqualTo(Reason.WHOLE_EVENT);
		// Anybody may go on, not only who asked first.
		Interaction named = answered(offered, "402", "@aigginsights ossoff", 13);
		Interaction asked = answered(offered, "402", "@aigginsights what about the governor?", 0);
		assertThat(asked(named.tweetId())).singleElement()
			.extracting(QuestionAsked::marketId)
			.isEqualTo(new MarketId("2"));
		assertThat(asked(asked.tweetId())).singleElement().satisfies((question) -> {
			assertThat(question.marketId()).isNull();
			assertThat(question.contextText()).isEqualTo("Democratic nominee 2028");
		});
	}

	@Test
	void talkUnderOurChoicesIsStillIgnored() {
		Interaction mention = mentioned("403", "@aigginsights will it snow?");
		publish(Events.several(mention.id(), List.of("Will it snow in Rome?", "Will it snow in Oslo?")));
		Map<String, Object> talk = answer(ended(mention.tweetId()), "404", "@aigginsights 3", 13);
		X.mentions.add(talk);
		polledTwice();
		polledTwice();
		assertThat(this.interactions.findByTweetId(StubX.id(talk))).isEmpty();
	}

	private Interaction answered(Interaction offered, String userId, String text, int displayStart) {
		Map<String, Object> post = answer(offered, userId, text, displayStart);
		X.mentions.add(post);
		return taken(StubX.id(post));
	}

	/**
	 * Makes a post in answer to our reply; X shows that only by the reply's id.
	 */
	private static Map<String, Object> answer(Interaction offered, String userId, String text, int displayStart) {
		Map<String, Object> post = X.mention(userId, text);
		post.put("in_reply_to_user_id", StubX.BOT.userId());
		post.put("display_text_range", List.of(displayStart, text.length()));
		post.put("referenced_posts",
				List.of(Map.of("type", "replied_to", "id", String.valueOf(offered.responseTweetId()))));
		return post;
	}

}
