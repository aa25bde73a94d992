package ai.aigg.insights.markets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

import ai.aigg.insights.schema.events.EventJson;
import tools.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Recorded responses and labelled sets beside the project; tests that need them are
 * skipped where they are absent.
 */
public final class SharedData {

	private SharedData() {
	}

	/**
	 * Reads a file of JSON lines.
	 * @param path below the folder of shared data
	 * @return its lines
	 */
	public static List<String> lines(String path) {
		Path file = Path.of(System.getProperty("aigg.shared", "../../shared"), path);
		assumeTrue(Files.isReadable(file), "skipped: no " + path + " beside the project");
		try (InputStream stream = path.endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file))
				: Files.newInputStream(file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a file of JSON objects, one per line.
	 * @param path below the folder of shared data
	 * @return the objects
	 */
	public static List<JsonNode> objects(String path) {
		return lines(path).stream().map(EventJson.mapper()::readTree).toList();
	}

}
