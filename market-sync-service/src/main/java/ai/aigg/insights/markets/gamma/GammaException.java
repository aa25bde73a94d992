package ai.aigg.insights.markets.gamma;

/**
 * Gamma did not answer, or not with what was asked for. Whatever was being read is not
 * complete.
 */
public class GammaException extends RuntimeException {

	GammaException(String message) {
		super(message);
	}

	GammaException(String message, Throwable cause) {
		super(message, cause);
	}

}
