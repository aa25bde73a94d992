package ai.aigg.insights.simulators.polymarket.gamma;

import java.io.Serial;

import org.springframework.http.HttpStatus;

/**
 * A refusal in Gamma's words.
 */
class GammaProblem extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final String type;

	GammaProblem(HttpStatus status, String type, String error) {
		super(error);
		this.status = status;
		this.type = type;
	}

	static GammaProblem invalid(String error) {
		return new GammaProblem(HttpStatus.UNPROCESSABLE_CONTENT, "validation error", error);
	}

	static GammaProblem notFound(String key) {
		return new GammaProblem(HttpStatus.NOT_FOUND, "not found error", key + " not found");
	}

	HttpStatus status() {
		return this.status;
	}

	/** The body: {@code type} and {@code error}. */
	Body body() {
		return new Body(this.type, String.valueOf(getMessage()));
	}

	/**
	 * Gamma's error object.
	 *
	 * @param type class of error
	 * @param error what is wrong
	 */
	record Body(String type, String error) {
	}

}
