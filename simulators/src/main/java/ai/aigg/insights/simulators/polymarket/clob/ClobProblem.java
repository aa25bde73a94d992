package ai.aigg.insights.simulators.polymarket.clob;

import java.io.Serial;

import org.springframework.http.HttpStatus;

/**
 * A refusal in CLOB's words.
 */
class ClobProblem extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private ClobProblem(HttpStatus status, String error) {
		super(error);
		this.status = status;
	}

	static ClobProblem invalid(String error) {
		return new ClobProblem(HttpStatus.BAD_REQUEST, error);
	}

	static ClobProblem notFound(String error) {
		return new ClobProblem(HttpStatus.NOT_FOUND, error);
	}

	HttpStatus status() {
		return this.status;
	}

}
