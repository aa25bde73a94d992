package ai.aigg.insights.console.sessions;

/**
 * Nobody knows who asks, because Redis does not answer.
 */
final class SessionsAwayException extends RuntimeException {

	SessionsAwayException(Throwable cause) {
		super("Redis, which keeps the sessions, does not answer", cause);
	}

	SessionsAwayException() {
		super("There is no connection to Redis, which keeps the sessions, yet");
	}

}
