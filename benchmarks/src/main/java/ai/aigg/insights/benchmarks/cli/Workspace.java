package ai.aigg.insights.benchmarks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.embedded.Folders;
import ai.aigg.insights.embedded.FreePorts;

/**
 * A folder for a benchmark's servers and files; it goes with the benchmark.
 *
 * @param folder the folder
 */
record Workspace(Path folder) implements AutoCloseable {

	static Workspace create() throws IOException {
		return new Workspace(Files.createTempDirectory("aigg-bench-"));
	}

	/**
	 * Starts a PostgreSQL as careful with its data as one in production.
	 * @return the running server
	 */
	EmbeddedPostgresServer postgres() {
		return EmbeddedPostgresServer.start(this.folder.resolve("postgres"), FreePorts.next());
	}

	@Override
	public void close() {
		Folders.delete(this.folder);
	}

}
