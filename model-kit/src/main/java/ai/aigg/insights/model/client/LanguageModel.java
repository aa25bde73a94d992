package ai.aigg.insights.model.client;

/**
 * A model that answers messages with text.
 */
public interface LanguageModel {

	/**
	 * Asks once. Calls that may pass are repeated as often as the settings say, here and
	 * nowhere else.
	 * @param request what to ask
	 * @return what it answered
	 * @throws ModelException when there is no usable answer; its type says why
	 */
	ModelAnswer ask(ModelRequest request);

	/** The form of an answer that the endpoint can enforce. */
	AnswerForm form();

}
