package ai.aigg.insights.analysis.desk;

import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.TopicNames;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of finished research.
 */
@Component
class AnalysisListener {

	private final AnalysisDesk desk;

	AnalysisListener(AnalysisDesk desk) {
		this.desk = desk;
	}

	@KafkaListener(topics = TopicNames.RESEARCH_COMPLETED)
	void on(ResearchCompleted event) {
		this.desk.take(event);
	}

}
