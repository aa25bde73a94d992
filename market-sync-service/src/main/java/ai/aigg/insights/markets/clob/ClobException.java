package ai.aigg.insights.markets.clob;

/**
 * CLOB did not answer, or not with what was asked for.
 */
public class ClobException extends RuntimeException {

	ClobException(String message) {
		super(message);
	}

	ClobException(String message, Throwable cause) {
		super(message, cause);
	}

}
