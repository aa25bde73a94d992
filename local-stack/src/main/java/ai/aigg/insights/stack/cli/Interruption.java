package ai.aigg.insights.stack.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns Ctrl-C and a request to terminate into an interrupt of the command, and lets it
 * finish its work before the JVM ends.
 */
final class Interruption {

	private static final Logger log = LoggerFactory.getLogger(Interruption.class);

	private static final int FINISH_LIMIT_SECONDS = 60;

	private final CountDownLatch finished = new CountDownLatch(1);

	private volatile int exitCode;

	private Interruption() {
	}

	/**
	 * Watches over the calling thread.
	 * @return to be told when the command has cleaned up
	 */
	static Interruption ofThisThread() {
		Interruption interruption = new Interruption();
		Thread command = Thread.currentThread();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.interrupt(command), "interruption"));
		return interruption;
	}

	private void interrupt(Thread command) {
		if (this.finished.getCount() == 0) {
			return;
		}
		command.interrupt();
		try {
			if (this.finished.await(FINISH_LIMIT_SECONDS, TimeUnit.SECONDS)) {
				// Else the JVM would report the signal instead of the command's own code.
				Runtime.getRuntime().halt(this.exitCode);
			}
			log.warn("The command did not finish; the JVM ends without it");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * The command has cleaned up.
	 * @param code its exit code
	 * @return the same
	 */
	int finished(int code) {
		this.exitCode = code;
		this.finished.countDown();
		return code;
	}

}
