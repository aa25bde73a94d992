package ai.aigg.insights.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The token that opens the admin APIs of the stack on this machine to whoever may read
 * its folder.
 */
public final class AdminTokenFile {

	private static final int BYTES = 24;

	private final Path file;

	/**
	 * The token of one folder.
	 * @param home whose token
	 */
	public AdminTokenFile(StackHome home) {
		this.file = home.folder().resolve("admin-token");
	}

	/**
	 * Makes the token unless there is one.
	 * @return the file, which its owner alone may read
	 */
	public Path ensure() {
		try {
			if (!Files.exists(this.file)) {
				byte[] token = new byte[BYTES];
				new SecureRandom().nextBytes(token);
				Files.createFile(this.file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(this.file, HexFormat.of().formatHex(token));
			}
			return this.file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The admin token cannot be written", ex);
		}
	}

	/**
	 * Reads the token.
	 * @return empty when there is none
	 */
	public Optional<String> read() {
		try {
			return Files.exists(this.file) ? Optional.of(Files.readString(this.file).strip()) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The admin token cannot be read", ex);
		}
	}

}
