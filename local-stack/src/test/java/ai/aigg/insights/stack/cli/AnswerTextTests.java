package ai.aigg.insights.stack.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a question without an analysis looks like on the terminal.
 */
class AnswerTextTests {

	@Test
	void numbersTheChoicesAndSaysHowToGoOn() {
		assertThat(printed(answer(UnansweredReason.SEVERAL_MARKETS, null))).contains(
				"No analysis     several_markets: for operators", "Choice 1        Will Newsom win? (11) at 23.0 %",
				"Choice 2        Will Ossoff win? (12) at 23.0 %", "Go on           ./aigg ask --reply-to 77 1");
	}

	@Test
	void givesAnEventWithItsOutcomes() {
		assertThat(printed(answer(UnansweredReason.WHOLE_EVENT, "Who\u001b wins?"))).contains(
				"Event           Who wins?", "Outcome         Newsom (11) at 23.0 %", "Outcome         Ossoff (12) at",
				"Go on           ./aigg ask --reply-to 77 \"an outcome\"");
	}

	@Test
	void otherRegretsOfferNothing() {
		assertThat(printed(answer(UnansweredReason.NO_MATCHING_MARKET, null)))
			.contains("Nearest         Will Newsom win? (11)")
			.doesNotContain("Go on");
	}

	@Test
	void programsReadTheChoicesToo() {
		JsonNode json = JsonMapper.shared()
			.readTree(Json.line(AnswerJson.of(answer(UnansweredReason.WHOLE_EVENT, "Who wins?"))));
		assertThat(json.path("event").asString()).isEqualTo("Who wins?");
		assertThat(json.path("reply_id").asString()).isEqualTo("77");
		assertThat(json.path("choices").path(1).path("market_id").asString()).isEqualTo("12");
		assertThat(json.path("choices").path(1).path("label").asString()).isEqualTo("Ossoff");
	}

	private static String printed(Answer answer) {
		StringWriter out = new StringWriter();
		new AnswerText(new Terminal(new PrintWriter(out), new PrintWriter(out), false)).print(answer);
		return out.toString();
	}

	private static Answer answer(UnansweredReason reason, @Nullable String event) {
		QuestionUnanswered unanswered = new QuestionUnanswered(UUID.randomUUID(), Instant.EPOCH, 1,
				new QuestionId(UUID.randomUUID()), reason, "for operators",
				List.of(candidate("11", "Newsom"), candidate("12", "Ossoff")), event);
		return new Answer("76", "77", "the reply", "complete", "a_reason", Optional.empty(), Optional.of(unanswered),
				Map.of(), Duration.ofSeconds(1));
	}

	private static MarketCandidate candidate(String id, String label) {
		return new MarketCandidate(new MarketId(id), "Will %s win?".formatted(label), Probability.of(0.23), 0.4, label);
	}

}
