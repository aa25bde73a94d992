package ai.aigg.insights.console.page;

import org.springframework.http.HttpStatus;

/**
 * A page cannot be shown; the message says why and what to do.
 */
public final class PageProblem extends RuntimeException {

	private final HttpStatus status;

	private final String sentence;

	private PageProblem(HttpStatus status, String sentence) {
		super(sentence);
		this.status = status;
		this.sentence = sentence;
	}

	/**
	 * There is no such thing.
	 * @param sentence what is missing and where to look
	 * @return to be thrown
	 */
	public static PageProblem missing(String sentence) {
		return new PageProblem(HttpStatus.NOT_FOUND, sentence);
	}

	/**
	 * The request makes no sense.
	 * @param sentence what is wrong and what would be right
	 * @return to be thrown
	 */
	public static PageProblem wrong(String sentence) {
		return new PageProblem(HttpStatus.BAD_REQUEST, sentence);
	}

	HttpStatus status() {
		return this.status;
	}

	String sentence() {
		return this.sentence;
	}

}
