package ai.aigg.insights.console.live;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import org.jspecify.annotations.Nullable;

/**
 * A question's way around the ring, as far as its events were heard, in whatever order
 * they came.
 *
 * @param passed what happened and when
 * @param sourceId the mention's id on X, or {@code null} before that was heard
 * @param marketId the market that was found, or {@code null}
 * @param unanswered how it left the ring without an analysis, or {@code null}
 */
record Way(Map<Stage, Passed> passed, @Nullable String sourceId, @Nullable String marketId,
		@Nullable QuestionUnanswered unanswered) {

	/** Nothing was heard yet. */
	static final Way EMPTY = new Way(Map.of(), null, null, null);

	Way {
		passed = Collections.unmodifiableMap(copy(passed));
	}

	private static Map<Stage, Passed> copy(Map<Stage, Passed> passed) {
		EnumMap<Stage, Passed> copy = new EnumMap<>(Stage.class);
		copy.putAll(passed);
		return copy;
	}

	/**
	 * Takes an event of this question; the same event twice changes nothing.
	 */
	Way with(QuestionEvent event) {
		return switch (event) {
			case QuestionAsked asked -> passing(Stage.ASKED, event, "").of(asked.sourceId(), this.marketId, null);
			case ResearchRequested requested ->
				passing(Stage.MATCHED, event, "score %.2f".formatted(requested.matchScore())).of(this.sourceId,
						requested.marketId().value(), null);
			case ResearchCompleted completed -> passing(Stage.RESEARCHED, event, evidence(completed)).of(this.sourceId,
					completed.marketId().value(), null);
			case AnalysisCompleted completed -> passing(Stage.ANALYSED, event, "by " + completed.analyst())
				.of(this.sourceId, completed.marketId().value(), null);
			case QuestionUnanswered none ->
				passing(Stage.UNANSWERED, event, none.detail()).of(this.sourceId, this.marketId, none);
		};
	}

	private static String evidence(ResearchCompleted completed) {
		int count = completed.researchIds().size();
		return "%d piece%s of evidence%s".formatted(count, (count == 1) ? "" : "s",
				completed.cached() ? ", from the cache" : "");
	}

	private Way passing(Stage stage, QuestionEvent event, String detail) {
		Map<Stage, Passed> next = copy(this.passed);
		next.putIfAbsent(stage, new Passed(event.occurredAt(), detail));
		return new Way(next, this.sourceId, this.marketId, this.unanswered);
	}

	private Way of(@Nullable String source, @Nullable String market, @Nullable QuestionUnanswered none) {
		return new Way(this.passed, source, market, (none != null) ? none : this.unanswered);
	}

	/**
	 * When a stage was passed.
	 */
	Optional<Passed> at(Stage stage) {
		return Optional.ofNullable(this.passed.get(stage));
	}

	/**
	 * A stage that is behind a question.
	 *
	 * @param at when, by the service's clock
	 * @param detail what came of it; may hold hostile text
	 */
	record Passed(Instant at, String detail) {
	}

}
