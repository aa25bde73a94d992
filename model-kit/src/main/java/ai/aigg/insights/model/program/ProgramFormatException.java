package ai.aigg.insights.model.program;

/**
 * A file is no program that can be loaded here; the message says why and what to do.
 */
public class ProgramFormatException extends RuntimeException {

	ProgramFormatException(String message) {
		super(message);
	}

	ProgramFormatException(String message, Throwable cause) {
		super(message, cause);
	}

}
