package ai.aigg.insights.simulators.truth;

import java.io.Serial;

import org.springframework.http.HttpStatus;

/**
 * The comparison cannot be made; the message says why.
 */
class TruthProblem extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private TruthProblem(HttpStatus status, String message) {
		super(message);
		this.status = status;
	}

	static TruthProblem refused(String message) {
		return new TruthProblem(HttpStatus.BAD_REQUEST, message);
	}

	static TruthProblem unreadable(String message) {
		return new TruthProblem(HttpStatus.BAD_GATEWAY, message);
	}

	HttpStatus status() {
		return this.status;
	}

}
