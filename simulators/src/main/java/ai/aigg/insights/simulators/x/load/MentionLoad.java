package ai.aigg.insights.simulators.x.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

import ai.aigg.insights.simulators.market.Seed;
import ai.aigg.insights.simulators.x.Draft;
import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.SimulatedX;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts many mentions, one load at a time, on a thread of its own.
 */
@Component
class MentionLoad implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(MentionLoad.class);

	private final SimulatedX network;

	private final Seed seed;

	private @Nullable Run current;

	MentionLoad(SimulatedX network, Seed seed) {
		this.network = network;
		this.seed = seed;
	}

	/**
	 * Begins a load.
	 * @throws IllegalArgumentException when another one goes on
	 */
	synchronized State start(LoadPlan plan) {
		if (state().running()) {
			throw new IllegalArgumentException("Another load goes on.");
		}
		Run run = new Run(plan);
		this.current = run;
		Thread.ofVirtual().name("x-load").start(run);
		return run.state();
	}

	synchronized State state() {
		Run run = this.current;
		return (run != null) ? run.state() : new State(false, 0, 0, 0, 0, 0);
	}

	synchronized State stop() {
		Run run = this.current;
		if (run != null) {
			run.running = false;
		}
		return state();
	}

	@Override
	public void destroy() {
		stop();
	}

	/**
	 * How far a load is.
	 *
	 * @param running whether it goes on
	 * @param wanted mentions in all
	 * @param posted mentions so far
	 * @param edited edits so far
	 * @param firstAt milliseconds of the epoch when the first was posted
	 * @param lastAt milliseconds of the epoch when the latest was posted
	 */
	record State(boolean running, int wanted, int posted, int edited, long firstAt, long lastAt) {
	}

	private record Edit(long id, String text, long due) {
	}

	private final class Run implements Runnable {

		private static final String PERSON = "load_";

		private final LoadPlan plan;

		private final SplittableRandom random = MentionLoad.this.seed.random("x load");

		private final Deque<Edit> edits = new ArrayDeque<>();

		private volatile boolean running = true;

		private volatile int posted;

		private volatile int edited;

		private volatile long firstAt;

		private volatile long lastAt;

		Run(LoadPlan plan) {
			this.plan = plan;
		}

		@Override
		public void run() {
			long start = System.nanoTime();
			long step = (this.plan.perSecond() > 0) ? (long) (this.plan.burst() * 1e9 / this.plan.perSecond()) : 0;
			try {
				for (int turn = 0; this.running && this.posted < this.plan.mentions(); turn++) {
					pause(start + turn * step);
					for (int i = 0; this.running && i < this.plan.burst() && this.posted < this.plan.mentions(); i++) {
						mention();
					}
				}
				while (this.running && !this.edits.isEmpty()) {
					pause(this.edits.getFirst().due());
				}
			}
			catch (RuntimeException ex) {
				logger.warn("The load ends after {} mentions", this.posted, ex);
			}
			finally {
				this.running = false;
			}
		}

		State state() {
			return new State(this.running, this.plan.mentions(), this.posted, this.edited, this.firstAt, this.lastAt);
		}

		/** Waits for a moment and makes the edits that fall due until then. */
		private void pause(long until) {
			do {
				edit();
				long next = this.edits.isEmpty() ? until : Math.min(until, this.edits.getFirst().due());
				long wait = next - System.nanoTime();
				if (wait > 0) {
					LockSupport.parkNanos(wait);
				}
			}
			while (this.running && System.nanoTime() < until);
			edit();
		}

		@SuppressWarnings("NonAtomicVolatileUpdate") // this thread alone writes
		private void mention() {
			int number = this.posted;
			LoadPlan.Text text = this.plan.texts().get(number % this.plan.texts().size());
			boolean late = this.random.nextDouble() < this.plan.lateRate();
			String words = text.numbered(number);
			Draft draft = Draft.of(PERSON + this.random.nextInt(this.plan.users()), words)
				.tagged(text.tag(), late ? this.plan.lateBy() : null);
			Post post = MentionLoad.this.network.say(draft);
			this.lastAt = post.createdAt().toEpochMilli();
			this.firstAt = (number == 0) ? this.lastAt : this.firstAt;
			this.posted++;
			if (this.random.nextDouble() < this.plan.editRate()) {
				this.edits
					.add(new Edit(post.id(), words + " (edited)", System.nanoTime() + this.plan.editAfter().toNanos()));
			}
		}

		@SuppressWarnings("NonAtomicVolatileUpdate") // this thread alone writes
		private void edit() {
			while (!this.edits.isEmpty() && this.edits.getFirst().due() <= System.nanoTime()) {
				Edit next = this.edits.removeFirst();
				MentionLoad.this.network.edit(next.id(), next.text());
				this.edited++;
			}
		}

	}

}
