package ai.aigg.insights.markets.matching;

import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.TopicNames;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears questions.
 */
@Component
class QuestionListener {

	private final QuestionDesk desk;

	QuestionListener(QuestionDesk desk) {
		this.desk = desk;
	}

	@KafkaListener(topics = TopicNames.QUESTION_ASKED)
	void on(QuestionAsked question) {
		this.desk.take(question);
	}

}
