package ai.aigg.insights.stack.observe;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * Programs of this machine that tests may use where they are installed.
 */
final class Programs {

	private Programs() {
	}

	/**
	 * Finds a program, or skips the test with one plain line.
	 * @param name the program
	 * @return where it is
	 */
	static Path orSkip(String name) {
		Optional<Path> found = Stream
			.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty()) {
			System.out
				.println("Skipped: there is no %s on the PATH (Debian's package prometheus has it)".formatted(name));
		}
		Assumptions.assumeTrue(found.isPresent(), name + " is not installed");
		return found.orElseThrow();
	}

	/**
	 * Runs a program to its end.
	 * @param command the program and its arguments
	 * @return what it printed, behind its exit code
	 */
	static String run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + "\n" + output;
	}

}
