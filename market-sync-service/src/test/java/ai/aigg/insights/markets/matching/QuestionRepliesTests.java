package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionRepliesTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	private static final QuestionAsked QUESTION = new QuestionAsked(UUID.randomUUID(), NOW, 1,
			new QuestionId(UUID.randomUUID()), "x", "1", "who wins", null, NOW, null, null);

	private final QuestionReplies replies = new QuestionReplies(new Ids(CLOCK), CLOCK);

	@Test
	void asksForResearchAndNamesTheRunnerUp() {
		ResearchRequested wanted = (ResearchRequested) this.replies.to(QUESTION,
				new Match.Matched(hit("m1"), new Choice(hit("m2"), "Second")));
		assertThat(wanted.marketId()).isEqualTo(new MarketId("m1"));
		assertThat(wanted.runnerUp()).isEqualTo(new Choice(hit("m2"), "Second").candidate());
	}

	@Test
	void namesNoRunnerUpWhereItIsSure() {
		ResearchRequested wanted = (ResearchRequested) this.replies.to(QUESTION, Match.Matched.surely(hit("m1")));
		assertThat(wanted.runnerUp()).isNull();
	}

	@Test
	void listsTheChoices() {
		QuestionUnanswered answer = (QuestionUnanswered) this.replies.to(QUESTION,
				new Match.Several(List.of(new Choice(hit("m1"), null), new Choice(hit("m2"), null))));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.SEVERAL_MARKETS);
		assertThat(answer.nearest()).extracting((each) -> each.marketId().value()).containsExactly("m1", "m2");
		assertThat(answer.eventTitle()).isNull();
	}

	@Test
	void givesTheOutcomesOfAnEvent() {
		QuestionUnanswered answer = (QuestionUnanswered) this.replies.to(QUESTION,
				new Match.WholeEvent("Winner of the cup", List.of(new Choice(hit("m1"), "Spain"))));
		assertThat(answer.reason()).isEqualTo(UnansweredReason.WHOLE_EVENT);
		assertThat(answer.eventTitle()).isEqualTo("Winner of the cup");
		assertThat(answer.nearest()).extracting((each) -> each.label()).containsExactly("Spain");
	}

	private static MarketHit hit(String id) {
		return new MarketHit(new MarketId(id), "Title of " + id, new Probability(new BigDecimal("0.4")), 0.9);
	}

}
