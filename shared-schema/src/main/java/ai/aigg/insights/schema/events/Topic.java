package ai.aigg.insights.schema.events;

import java.time.Duration;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The topics, each with the event it carries and what happens to old records. A breaking
 * change of an event makes a new topic with the next version in its name, beside the old
 * one.
 */
public enum Topic {

	/** State of every market, newest record per market id. */
	MARKET_UPDATED(TopicNames.MARKET_UPDATED, MarketUpdated.class, null),

	/** Questions from the front doors, by question id. */
	QUESTION_ASKED(TopicNames.QUESTION_ASKED, QuestionAsked.class, Duration.ofDays(14)),

	/** Questions that end without an analysis, by question id. */
	QUESTION_UNANSWERED(TopicNames.QUESTION_UNANSWERED, QuestionUnanswered.class, Duration.ofDays(14)),

	/** Wanted evidence, by market id. */
	RESEARCH_REQUESTED(TopicNames.RESEARCH_REQUESTED, ResearchRequested.class, Duration.ofDays(7)),

	/** Evidence that is ready, by market id. */
	RESEARCH_COMPLETED(TopicNames.RESEARCH_COMPLETED, ResearchCompleted.class, Duration.ofDays(7)),

	/** Answers, by market id. */
	ANALYSIS_COMPLETED(TopicNames.ANALYSIS_COMPLETED, AnalysisCompleted.class, Duration.ofDays(14));

	/** How long an undecodable or hopeless record waits for an operator. */
	public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

	private static final String DEAD_LETTER_SUFFIX = "-dlt";

	private final String topicName;

	private final Class<? extends Event> eventType;

	private final @Nullable Duration retention;

	Topic(String topicName, Class<? extends Event> eventType, @Nullable Duration retention) {
		this.topicName = topicName;
		this.eventType = eventType;
		this.retention = retention;
	}

	/**
	 * The topic that carries an event.
	 * @param event the event
	 * @return its topic
	 */
	public static Topic of(Event event) {
		return Arrays.stream(values())
			.filter((topic) -> topic.eventType.isInstance(event))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No topic carries " + event.getClass().getSimpleName()));
	}

	/**
	 * The topic of a name.
	 * @param topicName the name on the broker
	 * @return the topic
	 * @throws IllegalArgumentException when it is none of ours
	 */
	public static Topic named(String topicName) {
		return Arrays.stream(values())
			.filter((topic) -> topic.topicName.equals(topicName))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'" + topicName + "' is none of our topics"));
	}

	/**
	 * The name on the broker.
	 * @return domain, event and major version
	 */
	public String topicName() {
		return this.topicName;
	}

	/**
	 * The name of the topic for records of this one that could not be processed.
	 * @return the name on the broker
	 */
	public String deadLetterName() {
		return this.topicName + DEAD_LETTER_SUFFIX;
	}

	/**
	 * The event that this topic carries.
	 * @return the record's class
	 */
	public Class<? extends Event> eventType() {
		return this.eventType;
	}

	/**
	 * The CloudEvents type: {@code ce_type}.
	 * @return reverse domain name, event and version
	 */
	public String cloudEventType() {
		return "ai.aigg." + this.topicName;
	}

	/**
	 * How long records are kept.
	 * @return the time, or {@code null} for a compacted topic that keeps the newest
	 * record per key
	 */
	public @Nullable Duration retention() {
		return this.retention;
	}

	/**
	 * Whether the broker keeps only the newest record per key.
	 * @return {@code true} for state, {@code false} for facts
	 */
	public boolean compacted() {
		return this.retention == null;
	}

}
