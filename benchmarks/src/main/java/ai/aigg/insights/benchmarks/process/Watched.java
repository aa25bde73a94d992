package ai.aigg.insights.benchmarks.process;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs another main class until its standard input ends, which it does with whoever
 * started it. Until then, each sign there is a wish for a collection of garbage.
 */
final class Watched {

	/** A sign that garbage is to be collected. */
	static final int COLLECT = 'c';

	/** For an end in good order. */
	private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(12);

	private Watched() {
	}

	/**
	 * Runs it.
	 * @param args the class, then its own arguments
	 */
	public static void main(String[] args) throws Exception {
		Thread.ofPlatform().daemon().name("watch").start(Watched::waitForTheEnd);
		Class.forName(args[0])
			.getMethod("main", String[].class)
			.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
	}

	private static void insist() {
		LockSupport.parkNanos(PATIENCE_NANOS);
		Runtime.getRuntime().halt(1);
	}

	private static void waitForTheEnd() {
		try {
			while (System.in.read() != -1) {
				System.gc();
			}
		}
		catch (IOException ex) {
			// A broken pipe is an end as well.
			Runtime.getRuntime().halt(1);
		}
		Thread.ofPlatform().daemon().start(Watched::insist);
		System.exit(0);
	}

}
