package ai.aigg.insights.research.desk;

import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.TopicNames;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears requests for research.
 */
@Component
class ResearchListener {

	private final ResearchDesk desk;

	ResearchListener(ResearchDesk desk) {
		this.desk = desk;
	}

	@KafkaListener(topics = TopicNames.RESEARCH_REQUESTED)
	void on(ResearchRequested event) {
		this.desk.take(event);
	}

}
