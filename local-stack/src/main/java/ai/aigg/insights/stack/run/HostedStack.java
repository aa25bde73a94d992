package ai.aigg.insights.stack.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.stack.home.AdminTokenFile;
import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.home.StackLock;
import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.servers.EmbeddedServers;
import ai.aigg.insights.stack.servers.OrphanPostgres;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Ports;
import ai.aigg.insights.stack.settings.Upstreams;

/**
 * A stack on its folder: it holds the folder's lock and tells other processes where it
 * is.
 */
public final class HostedStack implements AutoCloseable {

	// A stack that an ask started is gone soon; another ask waits for that.
	private static final Duration TURN_LIMIT = Duration.ofMinutes(2);

	private final StackLock lock;

	private final StackFile file;

	private final Stack stack;

	private final RunningStack note;

	private HostedStack(StackLock lock, StackFile file, Stack stack, RunningStack note) {
		this.lock = lock;
		this.file = file;
		this.stack = stack;
		this.note = note;
	}

	/**
	 * Starts a stack on a folder.
	 * @param home the folder
	 * @param environment settings and keys
	 * @param upstreams which upstreams are real
	 * @param lasting whether it stays until somebody stops it
	 * @param progress hears of each part that is ready
	 * @return the running stack
	 * @throws StackProblem when something is missing or does not start
	 * @throws InterruptedException when this thread is asked to stop
	 */
	public static HostedStack start(StackHome home, Environment environment, Upstreams upstreams, boolean lasting,
			Progress progress) throws InterruptedException {
		Ports ports = Ports.from(environment);
		home.prepare();
		StackFile file = new StackFile(home);
		StackLock lock = takeTurn(home, file);
		try {
			RunningStack note = note(ports, upstreams, lasting);
			file.write(note);
			OrphanPostgres.stopAll(home);
			Stack stack = Stack.start(new StackSettings(ports, upstreams,
					environment.orElse("AIGG_ADMIN_TOKEN_FILE", new AdminTokenFile(home).ensure().toString()),
					home.logs().resolve("stack.log"), lasting ? home.folder().resolve("console-accounts.json") : null),
					new EmbeddedServers(home.world(upstreams.world()), ports), progress);
			RunningStack ready = note.ready();
			file.write(ready);
			return new HostedStack(lock, file, stack, ready);
		}
		catch (RuntimeException | InterruptedException ex) {
			file.delete();
			lock.close();
			throw ex;
		}
	}

	/**
	 * Refuses to start where a stack stays already.
	 * @param home the folder
	 * @throws StackProblem when one does
	 */
	public static void refuseSecond(StackHome home) {
		if (new StackFile(home).running().filter(RunningStack::lasting).isPresent()) {
			throw alreadyRunning();
		}
	}

	private static StackProblem alreadyRunning() {
		return new StackProblem("A stack is running on this folder already.",
				"Use it with ./aigg ask, or stop it with ./aigg down.");
	}

	private static StackLock takeTurn(StackHome home, StackFile file) throws InterruptedException {
		Holder<StackLock> lock = new Holder<>();
		Await.until(TURN_LIMIT, () -> {
			lock.value = StackLock.tryAcquire(home);
			return lock.value.isPresent() || file.running().filter(RunningStack::lasting).isPresent();
		});
		return lock.value.orElseThrow(HostedStack::alreadyRunning);
	}

	private static RunningStack note(Ports ports, Upstreams upstreams, boolean lasting) {
		// Known before anything runs: other commands shall find the process while it
		// starts.
		StackAddresses addresses = new StackAddresses(EmbeddedServers.jdbcUrl(ports),
				EmbeddedServers.bootstrapServers(ports), LocalAddresses.services(ports, lasting),
				LocalAddresses.management(ports, lasting));
		return new RunningStack(ProcessHandle.current().pid(), Clock.systemUTC().instant(), RunningStack.State.STARTING,
				lasting, addresses, upstreams.described());
	}

	/**
	 * What it tells others about itself.
	 * @return the note
	 */
	public RunningStack note() {
		return this.note;
	}

	@Override
	public void close() {
		try {
			this.stack.close();
		}
		finally {
			this.file.delete();
			this.lock.close();
		}
	}

	private static final class Holder<T> {

		private Optional<T> value = Optional.empty();

	}

}
