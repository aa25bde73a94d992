package ai.aigg.insights.model.client;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.model.program.Adapter;
import ai.aigg.insights.model.program.AnswerFormatException;
import ai.aigg.insights.model.program.AnswerRecord;
import ai.aigg.insights.model.program.Message;
import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.ResponseSchema;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Asks a model what a program asks, and reads the answer into a record. A malformed
 * answer is asked for once more, with the error named.
 */
@Component
public class ProgramCaller {

	private final MeterRegistry meters;

	/**
	 * Creates it.
	 * @param meters counts right, corrected and malformed answers
	 */
	public ProgramCaller(MeterRegistry meters) {
		this.meters = meters;
	}

	/**
	 * Asks.
	 * @param name the program's name in metrics
	 * @param model whom to ask
	 * @param predictor what to ask
	 * @param inputs values of the signature's inputs
	 * @param type the record that holds the outputs, in camel case; what its constructor
	 * refuses is no answer
	 * @param <T> the type of the answer
	 * @throws ModelException when there is no usable answer
	 */
	public <T extends Record> ProgramAnswer<T> ask(String name, LanguageModel model, Predictor predictor,
			ObjectNode inputs, Class<T> type) {
		Adapter adapter = adapter(model);
		List<Message> messages = new ArrayList<>(adapter.render(predictor, inputs));
		Question<T> question = new Question<>(adapter, predictor, type);
		ModelAnswer first = model.ask(request(model, predictor, messages));
		try {
			T value = question.read(first);
			count(name, "right");
			return new ProgramAnswer<>(value, first.text(), first.model(), first.usage(), first.duration(), false);
		}
		catch (AnswerFormatException ex) {
			// The model's own words are not sent back: a stranger may have put them
			// there.
			messages.add(new Message(Message.Role.USER, """
					Your last answer could not be used, because %s. Answer the request again, completely and exactly \
					in the form that was described.""".formatted(ex.getMessage())));
		}
		return askAgain(name, model, request(model, predictor, messages), question, first);
	}

	/**
	 * Asks, and does not ask again: for what has to be quick and may fail.
	 * @param name the program's name in metrics
	 * @param model whom to ask
	 * @param predictor what to ask
	 * @param inputs values of the signature's inputs
	 * @param type the record that holds the outputs
	 * @param <T> the type of the answer
	 * @throws ModelException when there is no usable answer
	 */
	public <T extends Record> ProgramAnswer<T> askOnce(String name, LanguageModel model, Predictor predictor,
			ObjectNode inputs, Class<T> type) {
		Question<T> question = new Question<>(adapter(model), predictor, type);
		ModelAnswer answer = model.ask(request(model, predictor, question.adapter().render(predictor, inputs)));
		try {
			T value = question.read(answer);
			count(name, "right");
			return new ProgramAnswer<>(value, answer.text(), answer.model(), answer.usage(), answer.duration(), false);
		}
		catch (AnswerFormatException ex) {
			count(name, "malformed");
			throw new ModelException.Malformed("The answer was wrong: " + ex.getMessage(), answer.usage(), ex);
		}
	}

	/**
	 * Reads an answer that was given earlier, as it was read then.
	 * @param text the model's words
	 * @param form the form in which it was asked for
	 * @param predictor what was asked
	 * @param type the record that holds the outputs
	 * @param <T> the type of the answer
	 * @throws AnswerFormatException when it is no such answer
	 */
	public static <T extends Record> T read(String text, AnswerForm form, Predictor predictor, Class<T> type) {
		return AnswerRecord.read(adapter(form).parse(predictor.signature(), text), type);
	}

	private static Adapter adapter(LanguageModel model) {
		return adapter(model.form());
	}

	private static Adapter adapter(AnswerForm form) {
		return (form == AnswerForm.TEXT) ? Adapter.chat() : Adapter.json();
	}

	private <T extends Record> ProgramAnswer<T> askAgain(String name, LanguageModel model, ModelRequest request,
			Question<T> question, ModelAnswer first) {
		ModelAnswer second = second(model, request, first);
		Usage usage = first.usage().plus(second.usage());
		try {
			T value = question.read(second);
			count(name, "corrected");
			return new ProgramAnswer<>(value, second.text(), second.model(), usage,
					first.duration().plus(second.duration()), true);
		}
		catch (AnswerFormatException ex) {
			count(name, "malformed");
			throw new ModelException.Malformed("The answer was wrong twice: " + ex.getMessage(), usage, ex);
		}
	}

	private static ModelAnswer second(LanguageModel model, ModelRequest request, ModelAnswer first) {
		try {
			return model.ask(request);
		}
		catch (ModelException ex) {
			throw new ModelException.Malformed("The answer was wrong, and asking again failed",
					first.usage().plus(ex.usage()), ex);
		}
	}

	private static ModelRequest request(LanguageModel model, Predictor predictor, List<Message> messages) {
		return switch (model.form()) {
			case SCHEMA -> new ModelRequest(messages, AnswerForm.SCHEMA, ResponseSchema.of(predictor.signature()));
			case AnswerForm form -> new ModelRequest(messages, form, null);
		};
	}

	private void count(String name, String outcome) {
		this.meters.counter("aigg.model.answers", "program", name, "outcome", outcome).increment();
	}

	/**
	 * How an answer is read.
	 */
	private record Question<T extends Record>(Adapter adapter, Predictor predictor, Class<T> type) {

		T read(ModelAnswer answer) {
			return AnswerRecord.read(this.adapter.parse(this.predictor.signature(), answer.text()), this.type);
		}

	}

}
