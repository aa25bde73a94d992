package ai.aigg.insights.kit.deadletters;

import java.util.Optional;

import ai.aigg.insights.schema.events.Event;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads a payload as every consumer does, before anybody sends it.
 */
final class Contract {

	private static final int LONGEST = 500;

	private Contract() {
	}

	/**
	 * Says what is wrong with a payload.
	 * @param topic where it is to go
	 * @param payload the value
	 * @return a sentence, or empty when it is that topic's event
	 */
	static Optional<String> problem(Topic topic, byte @Nullable [] payload) {
		if (payload == null) {
			return Optional.of("The record has no value");
		}
		try {
			read(topic, payload);
			return Optional.empty();
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return Optional.of("It is no %s: %s".formatted(topic.eventType().getSimpleName(),
					shortened(String.valueOf(ex.getMessage()))));
		}
	}

	/**
	 * Says what is wrong with what a person wrote.
	 * @param topic where it is to go
	 * @param payload the value
	 * @return a sentence, or empty when it is that topic's event as its schema says
	 */
	static Optional<String> problemOfEdited(Topic topic, byte[] payload) {
		return problem(topic, payload).or(() -> PublishedSchema.problem(topic, payload).map(Contract::shortened));
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

	static Event read(Topic topic, byte[] payload) {
		return EventJson.read(topic, payload);
	}

}
