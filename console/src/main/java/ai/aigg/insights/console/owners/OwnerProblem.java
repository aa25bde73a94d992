package ai.aigg.insights.console.owners;

import org.springframework.http.HttpStatus;

/**
 * An owner refused, or does not answer; the message is a sentence for people.
 */
public final class OwnerProblem extends RuntimeException {

	private final HttpStatus status;

	private final String sentence;

	OwnerProblem(HttpStatus status, String sentence) {
		super(sentence);
		this.status = status;
		this.sentence = sentence;
	}

	OwnerProblem(HttpStatus status, String sentence, Throwable cause) {
		super(sentence, cause);
		this.status = status;
		this.sentence = sentence;
	}

	/**
	 * What the page answers with.
	 * @return the owner's own status where it refused, 502 where it failed or is away
	 */
	public HttpStatus status() {
		return this.status;
	}

	/**
	 * What went wrong and what to do.
	 * @return a sentence for people
	 */
	public String sentence() {
		return this.sentence;
	}

}
