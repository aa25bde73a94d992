package ai.aigg.insights.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import ai.aigg.insights.schema.events.QuestionEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WayTests {

	private final UUID question = UUID.randomUUID();

	private final Ways ways = new Ways(new LiveSettings(3, 1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO));

	@Test
	void theStepsAreThoseOfTheRingInWhateverOrderTheEventsCome() {
		List<QuestionEvent> events = new ArrayList<>(
				List.of(RingEvents.asked(this.question, "77"), RingEvents.matched(this.question),
						RingEvents.researched(this.question), RingEvents.analysed(this.question)));
		for (int seed = 0; seed < 24; seed++) {
			Collections.shuffle(events, new Random(seed));
			Way way = Way.EMPTY;
			for (QuestionEvent event : events) {
				way = way.with(event);
			}
			assertThat(Journey.of(mention("pending", "none", null), way).steps()).extracting(Step::name)
				.containsExactly("received", "matched", "researched", "analysed");
			assertThat(way.sourceId()).isEqualTo("77");
			assertThat(way.marketId()).isEqualTo("559652");
		}
	}

	@Test
	void everyStepSaysWhatItTook() {
		Way way = Way.EMPTY.with(RingEvents.matched(this.question)).with(RingEvents.analysed(this.question));
		Journey journey = Journey.of(mention("complete", "posted", RingEvents.START.plusSeconds(10)), way);
		assertThat(journey.steps()).extracting(Step::name).containsExactly("received", "matched", "analysed", "posted");
		assertThat(journey.steps()).extracting((step) -> step.took().toMillis())
			.containsExactly(500L, 1_500L, 2_000L, 6_000L);
		assertThat(journey.total()).isEqualTo(Duration.ofSeconds(10));
	}

	@Test
	void clocksThatDifferMakeNoNegativeTimes() {
		Mention late = mention("complete", "posted", RingEvents.START.plusSeconds(1));
		Way way = Way.EMPTY.with(RingEvents.analysed(this.question));
		assertThat(Journey.of(late, way).steps()).extracting(Step::took)
			.allSatisfy((took) -> assertThat(took).isGreaterThanOrEqualTo(Duration.ZERO));
	}

	@Test
	void aRefusedMentionHasAWayWithoutAnyEvent() {
		Journey journey = Journey.of(mention("failed", "none", RingEvents.START.plusSeconds(1)), Way.EMPTY);
		assertThat(journey.steps()).extracting(Step::name).containsExactly("received", "ended");
		assertThat(journey.mention().state()).isEqualTo("not answered");
		assertThat(journey.mention().why()).isEqualTo("blocked user");
	}

	@Test
	void theSameEventTwiceChangesNothing() {
		QuestionEvent event = RingEvents.matched(this.question);
		Way once = this.ways.accept(event);
		assertThat(this.ways.accept(event)).isEqualTo(once);
		assertThat(this.ways.of(this.question)).isEqualTo(once);
	}

	@Test
	void theOldestWaysGoFirst() {
		this.ways.accept(RingEvents.asked(this.question, "1"));
		for (int other = 0; other < 3; other++) {
			this.ways.accept(RingEvents.asked(UUID.randomUUID(), "2"));
		}
		assertThat(this.ways.of(this.question)).isEqualTo(Way.EMPTY);
	}

	@Test
	void aQuestionWithoutAnAnswerSaysWhy() {
		QuestionView view = QuestionView.of(Way.EMPTY.with(RingEvents.unanswered(this.question, "Rain?")), null);
		assertThat(view.state()).isEqualTo("not answered");
		assertThat(view.ended()).isTrue();
		assertThat(view.unanswered()).isEqualTo("several markets");
		assertThat(view.nearest()).hasSize(1);
		assertThat(QuestionView.of(Way.EMPTY, null).state()).isEqualTo("unknown");
	}

	private Mention mention(String status, String replyState, @Nullable Instant completed) {
		return new Mention(this.question, "77", new Mention.Asker("5", "ann", "vip"), "will it rain?", "poll",
				RingEvents.START, RingEvents.START.plusMillis(500), null, null, completed, status, replyState,
				(completed != null) ? "blocked_user" : null, null, null, null, null);
	}

}
