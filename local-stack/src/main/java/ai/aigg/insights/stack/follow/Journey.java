package ai.aigg.insights.stack.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import org.jspecify.annotations.Nullable;

/**
 * The way of one post around the ring, put together from the events of all. Not safe for
 * several threads.
 */
public final class Journey {

	// Events of a question may be seen before the one that says whose question it is.
	private static final int MAX_EARLY = 1_000;

	private final String postId;

	private final Instant postedAt;

	private final List<Step> steps = new ArrayList<>();

	private final List<QuestionEvent> early = new ArrayList<>();

	private @Nullable QuestionId question;

	private @Nullable AnalysisCompleted analysis;

	private @Nullable QuestionUnanswered unanswered;

	/**
	 * Begins with a post.
	 * @param postId the post's id on X
	 * @param postedAt when it was posted
	 */
	public Journey(String postId, Instant postedAt) {
		this.postId = postId;
		this.postedAt = postedAt;
	}

	/**
	 * Takes an event of any question.
	 * @param event what happened
	 * @return the steps that this adds; empty when it is another post's
	 */
	public List<Step> accept(QuestionEvent event) {
		if (this.question == null) {
			if (event instanceof QuestionAsked asked && asked.sourceId().equals(this.postId)) {
				this.question = asked.questionId();
				List<Step> added = new ArrayList<>(List.of(add(event)));
				this.early.forEach((other) -> added.addAll(accept(other)));
				this.early.clear();
				return added;
			}
			if (this.early.size() < MAX_EARLY) {
				this.early.add(event);
			}
			return List.of();
		}
		return event.questionId().equals(this.question) ? List.of(add(event)) : List.of();
	}

	private Step add(QuestionEvent event) {
		return switch (event) {
			case QuestionAsked asked -> add(Step.Kind.ASKED, asked.occurredAt(), "");
			case ResearchRequested requested ->
				add(Step.Kind.MATCHED, requested.occurredAt(), "market " + requested.marketId());
			case ResearchCompleted completed -> add(Step.Kind.RESEARCHED, completed.occurredAt(), evidence(completed));
			case AnalysisCompleted completed -> {
				this.analysis = completed;
				yield add(Step.Kind.ANALYSED, completed.occurredAt(), "by " + completed.analyst());
			}
			case QuestionUnanswered none -> {
				this.unanswered = none;
				yield add(Step.Kind.UNANSWERED, none.occurredAt(), none.detail());
			}
		};
	}

	private static String evidence(ResearchCompleted completed) {
		int count = completed.researchIds().size();
		return "%d piece%s of evidence%s".formatted(count, (count == 1) ? "" : "s",
				completed.cached() ? ", from the cache" : "");
	}

	/**
	 * Takes the last step, which is no event.
	 * @param at when the reply was posted
	 * @return the step
	 */
	public Step answered(Instant at) {
		return add(Step.Kind.ANSWERED, at, "");
	}

	private Step add(Step.Kind kind, Instant at, String detail) {
		Duration sincePost = notNegative(Duration.between(this.postedAt, at));
		Duration before = this.steps.isEmpty() ? Duration.ZERO : this.steps.getLast().sincePost();
		Step step = new Step(kind, notNegative(sincePost.minus(before)), sincePost, detail);
		this.steps.add(step);
		return step;
	}

	private static Duration notNegative(Duration duration) {
		return duration.isNegative() ? Duration.ZERO : duration;
	}

	/**
	 * What each step took.
	 * @return milliseconds by the step's name, in order
	 */
	public Map<String, Long> stepsMillis() {
		Map<String, Long> millis = new LinkedHashMap<>();
		this.steps.forEach((step) -> millis.put(step.kind().label(), step.took().toMillis()));
		return millis;
	}

	/**
	 * The answer, once there is one.
	 * @return the event of the analysis
	 */
	public Optional<AnalysisCompleted> analysis() {
		return Optional.ofNullable(this.analysis);
	}

	/**
	 * Why there is no answer, once that is decided.
	 * @return the event that says so
	 */
	public Optional<QuestionUnanswered> unanswered() {
		return Optional.ofNullable(this.unanswered);
	}

}
