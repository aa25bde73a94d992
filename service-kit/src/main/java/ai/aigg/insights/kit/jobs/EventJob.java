package ai.aigg.insights.kit.jobs;

import java.nio.charset.StandardCharsets;

import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a job's row holds: the event that asks for the work.
 *
 * @param topic the topic that carries such events
 * @param event its JSON
 * @param traceparent the trace that the work belongs to, or {@code null}
 */
public record EventJob(String topic, String event, @Nullable String traceparent) {

	static EventJob of(QuestionEvent event) {
		return new EventJob(Topic.of(event).topicName(), new String(EventJson.write(event), StandardCharsets.UTF_8),
				LogContext.traceparent());
	}

	QuestionEvent read() {
		return (QuestionEvent) EventJson.read(Topic.named(this.topic), this.event.getBytes(StandardCharsets.UTF_8));
	}

}
