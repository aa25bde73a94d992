package ai.aigg.insights.stack;

import java.nio.file.Path;

import ai.aigg.insights.stack.cli.AiggCommand;
import ai.aigg.insights.stack.home.StackHome;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The program behind the launcher {@code aigg}.
 */
public final class Aigg {

	private Aigg() {
	}

	/**
	 * Runs one command and ends the JVM with its exit code.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		prepareLogging(StackHome.locate().logs());
		System.exit(AiggCommand.run(args));
	}

	private static void prepareLogging(Path folder) {
		System.setProperty("aigg.logs", folder.toString());
		// Five contexts in one JVM: none of them may reset the logging of the others.
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
	}

}
