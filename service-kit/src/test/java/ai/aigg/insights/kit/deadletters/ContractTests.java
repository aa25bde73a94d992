package ai.aigg.insights.kit.deadletters;

import java.nio.charset.StandardCharsets;

import ai.aigg.insights.schema.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Contract} and {@link PublishedSchema}.
 */
class ContractTests {

	private static final String QUESTION = """
			{"id": "0195b2a0-0000-7000-8000-000000000001", "occurredAt": "2026-11-22T12:00:00Z", "version": 1,
			 "questionId": "0195b2a0-0000-7000-8000-000000000002", "channel": "x", "sourceId": "1",
			 "text": "will it rain?", "askedAt": "2026-11-22T12:00:00Z", "marketId": "540817"}""";

	@Test
	void takesAnEventAsItsSchemaSays() {
		assertThat(Contract.problemOfEdited(Topic.QUESTION_ASKED, bytes(QUESTION))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"540817"  | ""   | It is no QuestionAsked
			"x"       | null | of QuestionAsked is missing
			"version": 1 | "version": "1" | /version
			"x"       | 5    | /channel
			""")
	void saysWhatIsWrongWithWhatAPersonWrote(String right, String wrong, String said) {
		assertThat(Contract.problemOfEdited(Topic.QUESTION_ASKED, bytes(QUESTION.replace(right, wrong)))).get()
			.asString()
			.contains(said);
	}

	@Test
	void isStricterWithPeopleThanWithNewerProducers() {
		byte[] event = bytes(
				"""
						{"id": "0195b2a0-0000-7000-8000-000000000001", "occurredAt": "2026-11-22T12:00:00Z", "version": 1,
						 "questionId": "0195b2a0-0000-7000-8000-000000000002", "reason": "NEXT_YEARS", "detail": "d", "nearest": []}""");
		assertThat(Contract.problem(Topic.QUESTION_UNANSWERED, event)).isEmpty();
		assertThat(Contract.problemOfEdited(Topic.QUESTION_UNANSWERED, event)).get()
			.asString()
			.contains("question.unanswered.v1", "/reason");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{ broken", "[1]", "null", "\"text\"" })
	void refusesWhatIsNoEventAtAll(String text) {
		assertThat(Contract.problemOfEdited(Topic.ANALYSIS_COMPLETED, bytes(text))).isPresent();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
