package ai.aigg.insights.console.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The browsers that watch now. They are told that something changed, twice a second at
 * most, and ask for what they show; so a slow one costs nothing but itself.
 */
@Component
class Watchers implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Watchers.class);

	private static final long NO_LIMIT = -1L;

	private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

	private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

	private final LiveSettings settings;

	private final Clock clock;

	private volatile boolean running;

	Watchers(LiveSettings settings, Clock clock, MeterRegistry meters) {
		this.settings = settings;
		this.clock = clock;
		meters.gauge("console.watchers", this.watchers, List::size);
	}

	/**
	 * Takes a browser in.
	 * @param person who watches
	 * @param of the mention or question that they watch, or {@code null} for all
	 * @return what to answer, or nothing when there are too many
	 */
	synchronized Optional<SseEmitter> add(String person, @Nullable String of) {
		long own = this.watchers.stream().filter((each) -> each.person().equals(person)).count();
		if (!this.running || this.watchers.size() >= this.settings.watchers() || own >= this.settings.watchersEach()) {
			return Optional.empty();
		}
		SseEmitter emitter = new SseEmitter(NO_LIMIT);
		Watcher watcher = new Watcher(person, of, emitter, this.clock.instant());
		emitter.onCompletion(watcher::leave);
		emitter.onError((problem) -> watcher.leave());
		this.watchers.add(watcher);
		return Optional.of(emitter);
	}

	/** Whether nobody watches. */
	boolean isEmpty() {
		return this.watchers.isEmpty();
	}

	/**
	 * Something changed.
	 * @param what a mention or question, or {@code null} for what concerns all
	 */
	void changed(@Nullable String what) {
		this.watchers.forEach((each) -> each.changed(what));
	}

	/**
	 * Sends what is due and drops who is gone or too slow; called twice a second.
	 */
	void pump() {
		Instant now = this.clock.instant();
		this.watchers.removeIf((watcher) -> watcher.isGone() || isOver(watcher, now));
		this.watchers.stream()
			.filter((watcher) -> watcher.begins(now, this.settings.heartbeat()))
			.forEach((watcher) -> this.senders.execute(watcher::send));
	}

	private boolean isOver(Watcher watcher, Instant now) {
		boolean slow = watcher.isSlow(now, this.settings.patience());
		if (slow) {
			log.info("A window of {} is too slow and is dropped", watcher.person());
		}
		boolean over = slow || Duration.between(watcher.since(), now).compareTo(this.settings.longest()) > 0;
		if (over) {
			this.senders.execute(watcher::end);
		}
		return over;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** A server that stops gracefully would wait for them. */
	@Override
	public synchronized void stop() {
		this.running = false;
		this.watchers.forEach((each) -> this.senders.execute(each::end));
		this.watchers.clear();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
