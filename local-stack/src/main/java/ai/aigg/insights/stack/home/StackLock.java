package ai.aigg.insights.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import ai.aigg.insights.stack.problem.StackProblem;

/**
 * The right to use the data, held by one process at a time. The operating system gives it
 * back when the process dies, however it dies, so it never goes stale.
 */
public final class StackLock implements AutoCloseable {

	private final FileChannel channel;

	private StackLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Takes the right if nobody has it.
	 * @param home whose data
	 * @return the right, empty when another process has it
	 * @throws StackProblem when the lock's file cannot be made
	 */
	public static Optional<StackLock> tryAcquire(StackHome home) {
		try {
			Files.createDirectories(home.folder());
			FileChannel channel = FileChannel.open(home.lockFile(), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (channel.tryLock() == null) {
				channel.close();
				return Optional.empty();
			}
			return Optional.of(new StackLock(channel));
		}
		catch (IOException ex) {
			throw new StackProblem("The file %s cannot be locked.".formatted(home.lockFile()),
					"Check the rights of the folder, and that it is on a local disk.", ex);
		}
	}

	/**
	 * Whether another process uses the data now. Never to be asked by the one that does:
	 * on POSIX systems, closing the file a second time would give its lock back.
	 * @param home whose data
	 * @return {@code true} when the lock is held
	 */
	static boolean isHeld(StackHome home) {
		if (!Files.exists(home.lockFile())) {
			return false;
		}
		// A shared lock, so that two who look do not see each other.
		try (FileChannel channel = FileChannel.open(home.lockFile(), StandardOpenOption.READ);
				FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
			return lock == null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of the stack cannot be looked at", ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of the stack cannot be given back", ex);
		}
	}

}
