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

	private final Engine engine;

	QuestionListener(QuestionDesk desk, Engine engine) {
		this.desk = desk;
		this.engine = engine;
	}

	@KafkaListener(topics = TopicNames.QUESTION_ASKED)
	void on(QuestionAsked question) {
		// Before the transaction begins; fails and is tried again as long as nothing is
		// read.
		this.engine.catchUp();
		this.desk.take(question);
	}

}
