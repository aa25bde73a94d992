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

	static XReadException capReached() {
		return new XReadException("X is not asked: the dollars of the day are spent", 402);
	}

	/**
	 * Whether asking again will not help.
	 * @return {@code true} when X refused this very request
	 */
	public boolean isRefusal() {
		return this.status >= 400 && this.status < 500 && this.status != 429;
	}

}
