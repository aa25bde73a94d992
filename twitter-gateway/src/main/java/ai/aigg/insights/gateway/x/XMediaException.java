package ai.aigg.insights.gateway.x;

/**
 * X did not take a picture or its description.
 */
public class XMediaException extends RuntimeException {

	XMediaException(String message) {
		super(message);
	}

}
