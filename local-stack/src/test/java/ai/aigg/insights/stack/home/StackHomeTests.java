package ai.aigg.insights.stack.home;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The folder of the stack, its lock and its note.
 */
class StackHomeTests {

	@TempDir
	private Path project;

	@Test
	void saysWhenTheFolderCannotBeMade() throws IOException {
		Files.writeString(this.project.resolve(".aigg"), "in the way");
		assertThatExceptionOfType(StackProblem.class).isThrownBy(() -> new StackHome(this.project).prepare())
			.withMessageContaining("cannot be written");
	}

	@Test
	void aNoteWithoutItsProcessIsNotBelieved() {
		StackHome home = new StackHome(this.project);
		home.prepare();
		StackFile file = new StackFile(home);
		file.write(note());
		assertThat(file.running()).isEmpty();
		assertThat(file.inUse()).isFalse();
	}

	@Test
	void theNoteIsForItsOwnerAlone() throws IOException {
		StackHome home = new StackHome(this.project);
		home.prepare();
		new StackFile(home).write(note());
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.stackFile())))
			.isEqualTo("rw-------");
		assertThat(Files.readString(home.stackFile())).contains("\"jdbc_url\":\"jdbc:x\"").contains("\"ready\"");
	}

	@Test
	void theLockIsFreeAgainWhenItIsGivenBack() {
		StackHome home = new StackHome(this.project);
		StackLock.tryAcquire(home).orElseThrow().close();
		assertThat(StackLock.tryAcquire(home)).hasValueSatisfying(StackLock::close);
	}

	private static RunningStack note() {
		return new RunningStack(1, Instant.EPOCH, RunningStack.State.STARTING, true,
				new StackAddresses("jdbc:x", "b:1", Map.of("simulators", URI.create("http://x")), Map.of()), Map.of())
			.ready();
	}

}
