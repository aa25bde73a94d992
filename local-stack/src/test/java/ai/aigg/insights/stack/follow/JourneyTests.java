package ai.aigg.insights.stack.follow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Putting one post's way together from everybody's events.
 */
class JourneyTests {

	private static final Instant POSTED = Instant.parse("2026-11-22T12:00:00Z");

	private final QuestionId question = new QuestionId(UUID.randomUUID());

	private final Journey journey = new Journey("77", POSTED);

	@Test
	void timesEachStepSinceTheOneBefore() {
		this.journey.accept(asked(this.question, "77", 200));
		this.journey.accept(requested(this.question, 250));
		List<Step> researched = this.journey.accept(researched(this.question, 950));
		this.journey.answered(POSTED.plusMillis(1_000));
		assertThat(researched).singleElement().satisfies((step) -> {
			assertThat(step.kind()).isEqualTo(Step.Kind.RESEARCHED);
			assertThat(step.took()).hasMillis(700);
			assertThat(step.sincePost()).hasMillis(950);
			assertThat(step.detail()).isEqualTo("1 piece of evidence, from the cache");
		});
		assertThat(this.journey.stepsMillis()).containsExactly(Map.entry("asked", 200L), Map.entry("matched", 50L),
				Map.entry("researched", 700L), Map.entry("answered", 50L));
	}

	@Test
	void leavesOtherPeoplesQuestionsAlone() {
		QuestionId other = new QuestionId(UUID.randomUUID());
		assertThat(this.journey.accept(asked(other, "78", 1))).isEmpty();
		assertThat(this.journey.accept(requested(other, 2))).isEmpty();
		this.journey.accept(asked(this.question, "77", 3));
		assertThat(this.journey.accept(researched(other, 4))).isEmpty();
		assertThat(this.journey.stepsMillis()).containsOnlyKeys("asked");
	}

	@Test
	void understandsEventsThatAreSeenBeforeTheQuestionItself() {
		assertThat(this.journey.accept(requested(this.question, 50))).isEmpty();
		assertThat(this.journey.accept(asked(this.question, "77", 10))).extracting(Step::kind)
			.containsExactly(Step.Kind.ASKED, Step.Kind.MATCHED);
	}

	@Test
	void aClockThatStepsBackGivesNoNegativeTimes() {
		assertThat(this.journey.accept(asked(this.question, "77", -500))).singleElement()
			.satisfies((step) -> assertThat(step.took()).isZero());
	}

	@Test
	void keepsWhyThereIsNoAnalysis() {
		this.journey.accept(asked(this.question, "77", 1));
		this.journey.accept(new QuestionUnanswered(UUID.randomUUID(), POSTED, 1, this.question,
				UnansweredReason.NO_MATCHING_MARKET, "nothing close", List.of(), null));
		assertThat(this.journey.unanswered())
			.hasValueSatisfying((none) -> assertThat(none.reason()).isEqualTo(UnansweredReason.NO_MATCHING_MARKET));
		assertThat(this.journey.analysis()).isEmpty();
	}

	private static QuestionAsked asked(QuestionId question, String sourceId, long millis) {
		return new QuestionAsked(UUID.randomUUID(), POSTED.plusMillis(millis), 1, question, "x", sourceId, "text", null,
				POSTED, null, null);
	}

	private static ResearchRequested requested(QuestionId question, long millis) {
		return new ResearchRequested(UUID.randomUUID(), POSTED.plusMillis(millis), 1, question, new MarketId("5"),
				"text", 0.9, null, null);
	}

	private static ResearchCompleted researched(QuestionId question, long millis) {
		return new ResearchCompleted(UUID.randomUUID(), POSTED.plusMillis(millis), 1, question, new MarketId("5"),
				"text", List.of(UUID.randomUUID()), true, null, null);
	}

}
