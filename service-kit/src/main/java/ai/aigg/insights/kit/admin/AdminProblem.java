package ai.aigg.insights.kit.admin;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A call that is refused, with the sentence that its caller reads.
 */
public final class AdminProblem {

	private AdminProblem() {
	}

	/**
	 * Refuses a call.
	 * @param status how HTTP says it
	 * @param detail how a person says it
	 * @return to be thrown; it is answered as a problem document
	 */
	public static ErrorResponseException of(HttpStatus status, String detail) {
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
	}

}
