package ai.aigg.insights.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/**
 * The official samples of X, where this machine has them.
 */
public final class SharedData {

	private SharedData() {
	}

	/**
	 * Finds a file or folder; the test is skipped where there is none.
	 * @param name below the folder of X's data
	 * @return its path
	 */
	public static Path x(String name) {
		Path path = Path.of(System.getProperty("aigg.shared", "../shared"), "data", "x", name);
		Assumptions.assumeTrue(Files.exists(path), () -> "Skipped: there is no " + name + " in the shared data");
		return path;
	}

	/**
	 * Lists the JSON files of a folder.
	 * @param name below the folder of X's data
	 * @return the files, in order
	 * @throws IOException when they cannot be listed
	 */
	public static List<Path> jsonFiles(String name) throws IOException {
		try (Stream<Path> files = Files.list(x(name))) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
	}

}
