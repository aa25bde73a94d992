package ai.aigg.insights.schema.events;

/**
 * The topics' names as constants, because an annotation takes nothing else. {@link Topic}
 * says what each one carries.
 */
public final class TopicNames {

	/** Name of {@link Topic#MARKET_UPDATED}. */
	public static final String MARKET_UPDATED = "market.updated.v1";

	/** Name of {@link Topic#QUESTION_ASKED}. */
	public static final String QUESTION_ASKED = "question.asked.v1";

	/** Name of {@link Topic#QUESTION_UNANSWERED}. */
	public static final String QUESTION_UNANSWERED = "question.unanswered.v1";

	/** Name of {@link Topic#RESEARCH_REQUESTED}. */
	public static final String RESEARCH_REQUESTED = "research.requested.v1";

	/** Name of {@link Topic#RESEARCH_COMPLETED}. */
	public static final String RESEARCH_COMPLETED = "research.completed.v1";

	/** Name of {@link Topic#ANALYSIS_COMPLETED}. */
	public static final String ANALYSIS_COMPLETED = "analysis.completed.v1";

	private TopicNames() {
	}

}
