package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vouches for the archive of classes that the JVM writes when it ends, if the launcher
 * told it to. Only a run that started everything and answered has met all classes that
 * the next one needs; an archive of less would keep later starts slow.
 */
final class ClassArchive {

	private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

	/** The system property in which the launcher names the file to vouch with. */
	private static final String PROPERTY = "aigg.archive.note";

	private ClassArchive() {
	}

	/**
	 * Vouches for it; does nothing when the launcher has an archive already.
	 * @param terminal tells the person why the end takes a moment
	 */
	static void vouch(Terminal terminal) {
		Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).ifPresent((note) -> {
			terminal.tell("Keeping the loaded classes for a faster next start: a few seconds, once after a build.");
			try {
				// The launcher does not offer the archive to another JDK.
				Files.writeString(note, System.getProperty("java.home") + "\n");
			}
			catch (IOException ex) {
				log.warn("The next start will be as slow as this one", ex);
			}
		});
	}

}
