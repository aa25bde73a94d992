package ai.aigg.insights.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ai.aigg.insights.stack.problem.StackProblem;
import org.jspecify.annotations.Nullable;

/**
 * Where the stack keeps its files.
 *
 * @param project the project's root
 */
public record StackHome(Path project) {

	/** The system property in which the launcher hands over the project's root. */
	public static final String PROPERTY = "aigg.home";

	private static final List<String> WORLDS = List.of("simulated", "recorded", "live");

	private static final long NEEDED_BYTES = 1L << 30;

	/**
	 * Finds the project.
	 * @return the folder that the launcher named, or else the current one
	 */
	public static StackHome locate() {
		return new StackHome(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
	}

	/**
	 * The folder with everything that the stack writes.
	 * @return the folder, whether or not it exists
	 */
	public Path folder() {
		return this.project.resolve(".aigg");
	}

	/**
	 * The data of one world. Markets of different worlds must never meet in one database,
	 * or invented ones would answer real questions.
	 * @param world the world's name
	 * @return the folder
	 */
	public Path world(String world) {
		return folder().resolve(world);
	}

	/**
	 * The data of every world that was ever started.
	 * @return the folders that exist
	 */
	public List<Path> worlds() {
		return WORLDS.stream().map(this::world).filter(Files::isDirectory).toList();
	}

	/**
	 * Where the log goes.
	 * @return the folder
	 */
	public Path logs() {
		return folder().resolve("logs");
	}

	/**
	 * The file that is locked by whoever uses the data.
	 * @return the file
	 */
	Path lockFile() {
		return folder().resolve("lock");
	}

	/**
	 * The file in which a running stack says where it is.
	 * @return the file
	 */
	Path stackFile() {
		return folder().resolve("stack.json");
	}

	/**
	 * The file with a person's settings.
	 * @return the file, which may be absent
	 */
	public Path envFile() {
		return this.project.resolve(".env");
	}

	/**
	 * Makes the folder and checks that there is room in it.
	 * @throws StackProblem when it cannot be written or the disk is nearly full
	 */
	public void prepare() {
		try {
			Files.createDirectories(logs());
			if (!Files.isWritable(folder())) {
				throw notWritable(null);
			}
			long free = freeBytes();
			if (free < NEEDED_BYTES) {
				throw new StackProblem("Only %d MB are free on the disk of %s, and the stack needs 1024."
					.formatted(free >> 20, folder()),
						"Free some space and try again; ./aigg reset removes the stack's own data.");
			}
		}
		catch (IOException ex) {
			throw notWritable(ex);
		}
	}

	/**
	 * What is left on the disk.
	 * @return bytes
	 * @throws IOException when the file system does not say
	 */
	public long freeBytes() throws IOException {
		Path existing = folder();
		while (!Files.exists(existing)) {
			existing = existing.resolveSibling("..").normalize();
		}
		return Files.getFileStore(existing).getUsableSpace();
	}

	private StackProblem notWritable(@Nullable Throwable cause) {
		return new StackProblem("The folder %s cannot be written.".formatted(folder()),
				"Give yourself the right to write there, or use a clone in another folder.", cause);
	}

}
