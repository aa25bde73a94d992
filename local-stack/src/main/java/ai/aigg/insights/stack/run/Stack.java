package ai.aigg.insights.stack.run;

import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.servers.Servers;

/**
 * The whole ring, running in this JVM.
 */
public final class Stack implements AutoCloseable {

	private final StackAddresses addresses;

	private final Started started;

	Stack(StackAddresses addresses, Started started) {
		this.addresses = addresses;
		this.started = started;
	}

	/**
	 * Starts everything and waits until every part answers.
	 * @param settings what the stack is to be
	 * @param servers what it runs on
	 * @param progress hears of each part that is ready, from several threads
	 * @return the running stack
	 * @throws ai.aigg.insights.stack.problem.StackProblem when a part does not start;
	 * what had started is stopped again
	 * @throws InterruptedException when this thread is asked to stop; likewise
	 */
	public static Stack start(StackSettings settings, Servers servers, Progress progress) throws InterruptedException {
		return new StackStart(settings, servers, progress).run();
	}

	/**
	 * Where its parts are reached.
	 * @return the addresses
	 */
	public StackAddresses addresses() {
		return this.addresses;
	}

	/**
	 * Stops everything in reverse order; a second call does nothing.
	 */
	@Override
	public void close() {
		this.started.stopAll();
	}

}
