package ai.aigg.insights.model.program;

/**
 * A signature names a type that our signatures do not carry; the message says why.
 */
public class UnsupportedTypeException extends IllegalArgumentException {

	UnsupportedTypeException(String message) {
		super(message);
	}

}
