package ai.aigg.insights.console.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A browser that watches. However much happens while it is slow, one message waits for
 * it: that something changed.
 */
final class Watcher {

	private static final Logger log = LoggerFactory.getLogger(Watcher.class);

	private final String person;

	private final @Nullable String of;

	private final SseEmitter emitter;

	private final Instant since;

	private boolean changed = true;

	private @Nullable Instant sendingSince;

	private Instant lastSent;

	private int sent;

	private boolean gone;

	/**
	 * Begins with a message, so that the page is up to date from then on.
	 * @param of the mention or question that is watched, or {@code null} for all
	 */
	Watcher(String person, @Nullable String of, SseEmitter emitter, Instant now) {
		this.person = person;
		this.of = of;
		this.emitter = emitter;
		this.since = now;
		this.lastSent = now;
	}

	String person() {
		return this.person;
	}

	Instant since() {
		return this.since;
	}

	/** Notes that something changed, if it is watched here. */
	synchronized void changed(@Nullable String what) {
		this.changed = this.changed || what == null || this.of == null || this.of.equals(what);
	}

	synchronized boolean isGone() {
		return this.gone;
	}

	/** Whether one message has been on its way for longer than that. */
	synchronized boolean isSlow(Instant now, Duration patience) {
		return this.sendingSince != null && Duration.between(this.sendingSince, now).compareTo(patience) > 0;
	}

	/** Whether there is something to send, and the last message has gone. */
	synchronized boolean begins(Instant now, Duration heartbeat) {
		boolean due = this.changed || Duration.between(this.lastSent, now).compareTo(heartbeat) > 0;
		if (this.gone || this.sendingSince != null || !due) {
			return false;
		}
		this.sendingSince = now;
		this.lastSent = now;
		return true;
	}

	/** Sends what {@link #begins} found; on a thread that may wait for the browser. */
	void send() {
		SseEmitter.SseEventBuilder message = next();
		try {
			this.emitter.send(message);
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("A browser has gone: {}", ex.toString());
			leave();
		}
		finally {
			synchronized (this) {
				this.sendingSince = null;
			}
		}
	}

	private synchronized SseEmitter.SseEventBuilder next() {
		if (!this.changed) {
			return SseEmitter.event().comment("still here");
		}
		this.changed = false;
		this.sent++;
		return SseEmitter.event().name("changed").data(Integer.toString(this.sent));
	}

	synchronized void leave() {
		this.gone = true;
	}

	/** Ends it; the browser connects anew when it still watches. */
	void end() {
		leave();
		this.emitter.complete();
	}

}
