package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * One open socket. A thread of its own writes to it, so that a slow reader holds up
 * nobody; one whose outbox is full is disconnected.
 */
final class Client {

	/** How it ends for a reader that falls behind. */
	static final CloseStatus TOO_SLOW = CloseStatus.POLICY_VIOLATION.withReason("slow consumer");

	private static final Logger log = LoggerFactory.getLogger(Client.class);

	/** What it subscribed to, by token; only the feed's thread touches it. */
	private final Map<String, Watched> tokens = new LinkedHashMap<>();

	private final WebSocketSession session;

	private final Outbox outbox;

	private final LongAdder written;

	private final long opened = System.nanoTime();

	private volatile CloseStatus ending = CloseStatus.GOING_AWAY;

	private boolean custom;

	private boolean wholeVenue;

	Client(WebSocketSession session, SocketSettings settings, LongAdder written) {
		this.session = session;
		this.outbox = new Outbox(settings.queue().toBytes());
		this.written = written;
	}

	/** Starts writing. */
	void start() {
		Thread.ofVirtual().name("market-socket-" + this.session.getId()).start(this::write);
	}

	Map<String, Watched> tokens() {
		return this.tokens;
	}

	/** Whether it gets the message types behind the custom flag. */
	boolean custom() {
		return this.custom;
	}

	/** Whether it gets every new market. */
	boolean wholeVenue() {
		return this.wholeVenue;
	}

	void wants(boolean customTypes, boolean newMarkets) {
		this.custom |= customTypes;
		this.wholeVenue |= newMarkets;
	}

	long age(long now) {
		return now - this.opened;
	}

	/** Queues a frame that may leave when it is due. */
	void send(String frame, long due) {
		if (!this.outbox.offer(frame, due)) {
			close(TOO_SLOW);
		}
	}

	/** Queues an answer to what it sent, ahead of all frames. */
	void reply(String text) {
		if (!this.outbox.reply(text)) {
			close(TOO_SLOW);
		}
	}

	/** Drops what waits and closes the socket. */
	void close(CloseStatus status) {
		this.ending = status;
		this.outbox.close();
	}

	private void write() {
		try {
			for (String text = this.outbox.take(); text != null; text = this.outbox.take()) {
				this.session.sendMessage(new TextMessage(text));
				this.written.increment();
			}
			this.session.close(this.ending);
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("Socket {} ended while written to: {}", this.session.getId(), ex.getMessage());
			this.outbox.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
