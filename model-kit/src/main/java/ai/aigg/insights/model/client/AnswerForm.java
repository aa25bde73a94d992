package ai.aigg.insights.model.client;

/**
 * The form of an answer that an endpoint can enforce.
 */
public enum AnswerForm {

	/** None: the answer is asked for in sections. */
	TEXT,
	/** Some JSON object. */
	OBJECT,
	/** A JSON object of a given schema. */
	SCHEMA

}
