package ai.aigg.insights.gateway.posting;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.TopicNames;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears how questions end.
 */
@Component
class AnswerListener {

	private final ReplyPreparation preparation;

	AnswerListener(ReplyPreparation preparation) {
		this.preparation = preparation;
	}

	@KafkaListener(topics = TopicNames.ANALYSIS_COMPLETED)
	void on(AnalysisCompleted event) {
		this.preparation.prepare(event);
	}

	@KafkaListener(topics = TopicNames.QUESTION_UNANSWERED)
	void on(QuestionUnanswered event) {
		this.preparation.prepare(event);
	}

}
