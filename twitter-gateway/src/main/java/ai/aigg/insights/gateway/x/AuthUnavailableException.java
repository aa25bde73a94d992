package ai.aigg.insights.gateway.x;

/**
 * There is no valid token to sign with now.
 */
class AuthUnavailableException extends IllegalStateException {

	AuthUnavailableException(String message) {
		super(message);
	}

}
