package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one socket: frames in order, each not before it is due, and
 * replies, which pass them.
 */
final class Outbox {

	private static final int MAX_REPLIES = 1_000;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Queue<String> replies = new ArrayDeque<>();

	private final ArrayDeque<Frame> frames = new ArrayDeque<>();

	private final long capacity;

	private long held;

	private boolean closed;

	/** Makes one that holds so many characters of frames. */
	Outbox(long capacity) {
		this.capacity = capacity;
	}

	/**
	 * Adds a frame.
	 * @param due when it may leave, by {@link System#nanoTime()}
	 * @return false when there is no room
	 */
	boolean offer(String text, long due) {
		this.lock.lock();
		try {
			if (this.closed || this.held + text.length() > this.capacity) {
				return this.closed;
			}
			this.held += text.length();
			this.frames.add(new Frame(text, due));
			this.changed.signal();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Adds a reply; false when the reader asks for more than it reads. */
	boolean reply(String text) {
		this.lock.lock();
		try {
			if (this.closed || this.replies.size() >= MAX_REPLIES) {
				return this.closed;
			}
			this.replies.add(text);
			this.changed.signal();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Waits for the next text to write; null once closed. */
	@Nullable String take() throws InterruptedException {
		this.lock.lock();
		try {
			while (!this.closed) {
				String reply = this.replies.poll();
				if (reply != null) {
					return reply;
				}
				Frame next = this.frames.peek();
				long wait = (next != null) ? next.due() - System.nanoTime() : Long.MAX_VALUE;
				if (next != null && wait <= 0) {
					this.frames.remove();
					this.held -= next.text().length();
					return next.text();
				}
				this.changed.await(wait, TimeUnit.NANOSECONDS);
			}
			return null;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Forgets what waits and ends {@link #take}. */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.replies.clear();
			this.frames.clear();
			this.changed.signal();
		}
		finally {
			this.lock.unlock();
		}
	}

	private record Frame(String text, long due) {
	}

}
