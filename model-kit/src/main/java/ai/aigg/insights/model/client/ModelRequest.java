package ai.aigg.insights.model.client;

import java.util.List;

import ai.aigg.insights.model.program.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What to ask a model.
 *
 * @param messages the conversation so far
 * @param form the form of answer to enforce
 * @param schema the schema to enforce, {@code null} unless the form is
 * {@link AnswerForm#SCHEMA}
 */
public record ModelRequest(List<Message> messages, AnswerForm form, @Nullable ObjectNode schema) {

	public ModelRequest {
		messages = List.copyOf(messages);
		if (messages.isEmpty()) {
			throw new IllegalArgumentException("A request has messages");
		}
		if ((form == AnswerForm.SCHEMA) != (schema != null)) {
			throw new IllegalArgumentException("A schema goes with the form of that name, and only with it");
		}
	}

	/** How many characters are sent. */
	public int length() {
		return this.messages.stream().mapToInt((message) -> message.content().length()).sum();
	}

	@Override
	public String toString() {
		return "ModelRequest[%d messages, %d characters]".formatted(this.messages.size(), length());
	}

}
