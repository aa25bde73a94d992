package ai.aigg.insights.schema.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one question on its way around the ring. The front door that publishes
 * {@link QuestionAsked} makes it, as a UUIDv7.
 *
 * @param value the id
 */
public record QuestionId(@JsonValue UUID value) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public QuestionId {
	}

	/**
	 * Reads an id from its text form.
	 * @param text a UUID
	 * @return the id
	 * @throws IllegalArgumentException when the text is no UUID
	 */
	public static QuestionId parse(String text) {
		return new QuestionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
