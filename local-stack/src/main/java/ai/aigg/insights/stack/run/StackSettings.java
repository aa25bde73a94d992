package ai.aigg.insights.stack.run;

import java.nio.file.Path;

import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Ports;
import ai.aigg.insights.stack.settings.Upstreams;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is to be.
 *
 * @param ports where its parts listen
 * @param upstreams which upstreams are real
 * @param environment where keys are looked up
 * @param log the file that explains a failure
 * @param accounts the file with the accounts of the console; {@code null} for a stack
 * without a console
 */
public record StackSettings(Ports ports, Upstreams upstreams, Environment environment, Path log,
		@Nullable Path accounts) {

	boolean withConsole() {
		return this.accounts != null;
	}

}
