package ai.aigg.insights.gateway.x;

/**
 * X did not answer a read as it should.
 */
public class XReadException extends RuntimeException {

	private final int status;

	XReadException(String message, int status) {
		super(message + " (status " + status + ")");
		this.status = status;
	}

	/**
	 * Whether asking again will not help.
	 * @return {@code true} when X refused this very request
	 */
	public boolean isRefusal() {
		return this.status >= 400 && this.status < 500 && this.status != 429;
	}

}
