package ai.aigg.insights.stack.cli;

/**
 * What a command's end says to a program.
 */
final class ExitCodes {

	/** It did what was asked. */
	static final int OK = 0;

	/** Something is missing or failed; the sentence says what. */
	static final int PROBLEM = 1;

	/** The command line is not understood. */
	static final int USAGE = 2;

	/** There is no reply, on purpose or because it failed; or no stack is running. */
	static final int NOTHING = 3;

	/** Stopped by Ctrl-C. */
	static final int INTERRUPTED = 130;

	private ExitCodes() {
	}

}
