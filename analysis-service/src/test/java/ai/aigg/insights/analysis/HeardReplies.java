package ai.aigg.insights.analysis;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.TopicNames;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Hears what the service says, by question.
 */
@TestComponent
public class HeardReplies {

	private final ConcurrentMap<QuestionId, List<QuestionEvent>> replies = new ConcurrentHashMap<>();

	@KafkaListener(groupId = "analysis-it", topics = { TopicNames.ANALYSIS_COMPLETED, TopicNames.QUESTION_UNANSWERED })
	void on(QuestionEvent event) {
		this.replies.computeIfAbsent(event.questionId(), (id) -> new CopyOnWriteArrayList<>()).add(event);
	}

	public List<QuestionEvent> of(QuestionId question) {
		return this.replies.getOrDefault(question, List.of());
	}

}
