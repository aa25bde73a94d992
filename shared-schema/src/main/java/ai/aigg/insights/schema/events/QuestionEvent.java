package ai.aigg.insights.schema.events;

/**
 * An event on the way of one question around the ring.
 */
public sealed interface QuestionEvent extends Event
		permits QuestionAsked, QuestionUnanswered, ResearchRequested, ResearchCompleted, AnalysisCompleted {

	/**
	 * The question that this is a step of.
	 * @return its id
	 */
	QuestionId questionId();

	@Override
	default String subject() {
		return questionId().toString();
	}

}
