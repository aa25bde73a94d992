package ai.aigg.insights.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Recorded responses, where they are at hand.
 */
public final class SharedData {

	private SharedData() {
	}

	public static byte[] read(String path) {
		Path file = Path.of(System.getProperty("aigg.shared", "../shared"), "data", path);
		assumeThat(file).as("no recorded data at hand").exists();
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
