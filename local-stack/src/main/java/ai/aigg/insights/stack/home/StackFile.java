package ai.aigg.insights.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The note {@code stack.json}, by which a command finds the stack that runs.
 */
public final class StackFile {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final StackHome home;

	/**
	 * The note of one folder.
	 * @param home whose note
	 */
	public StackFile(StackHome home) {
		this.home = home;
	}

	/**
	 * Finds the stack that runs.
	 * @return what it says about itself, empty when none runs or it has said nothing yet
	 */
	public Optional<RunningStack> running() {
		return StackLock.isHeld(this.home) ? read() : Optional.empty();
	}

	/**
	 * Whether somebody uses the data, a stack that has said nothing yet among them.
	 * @return {@code true} when the data is in use
	 */
	public boolean inUse() {
		return StackLock.isHeld(this.home);
	}

	private Optional<RunningStack> read() {
		try {
			return Optional.of(MAPPER.readValue(Files.readString(this.home.stackFile()), RunningStack.class));
		}
		catch (IOException | JacksonException ex) {
			// The owner has not written it yet, or is just gone.
			return Optional.empty();
		}
	}

	/**
	 * Writes the note; a reader sees the old one or the new one whole.
	 * @param stack what to say
	 */
	public void write(RunningStack stack) {
		try {
			Path draft = Files.createTempFile(this.home.folder(), "stack", ".json");
			Files.writeString(draft, MAPPER.writeValueAsString(stack));
			Files.move(draft, this.home.stackFile(), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The note stack.json cannot be written", ex);
		}
	}

	/**
	 * Removes the note, also one that a killed stack left.
	 */
	public void delete() {
		try {
			Files.deleteIfExists(this.home.stackFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The note stack.json cannot be removed", ex);
		}
	}

}
