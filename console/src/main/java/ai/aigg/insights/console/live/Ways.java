package ai.aigg.insights.console.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.schema.events.QuestionEvent;

import org.springframework.stereotype.Component;

/**
 * The ways of the latest questions, put together from their events; for safe use by
 * several threads.
 */
@Component
class Ways {

	private final Map<UUID, Way> ways;

	Ways(LiveSettings settings) {
		this.ways = new LinkedHashMap<>() {
			@Override
			protected boolean removeEldestEntry(Map.Entry<UUID, Way> eldest) {
				return size() > settings.ways();
			}
		};
	}

	/**
	 * Takes an event of any question.
	 * @return the question's way with it
	 */
	synchronized Way accept(QuestionEvent event) {
		return this.ways.merge(event.questionId().value(), Way.EMPTY.with(event), (old, alone) -> old.with(event));
	}

	/**
	 * What was heard of a question.
	 * @return an empty way when nothing was, or too long ago
	 */
	synchronized Way of(UUID question) {
		return this.ways.getOrDefault(question, Way.EMPTY);
	}

}
