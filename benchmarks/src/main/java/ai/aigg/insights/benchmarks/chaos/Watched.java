package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Runs another main class until its standard input ends, which it does with whoever
 * started it.
 */
final class Watched {

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

	private static void waitForTheEnd() {
		try {
			System.in.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// A broken pipe is an end as well.
			Runtime.getRuntime().halt(1);
		}
		System.exit(0);
	}

}
