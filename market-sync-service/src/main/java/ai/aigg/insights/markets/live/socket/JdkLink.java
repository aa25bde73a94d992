package ai.aigg.insights.markets.live.socket;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A connection of the JDK's client: puts messages together from their parts and sends one
 * after the other.
 */
final class JdkLink implements Link, WebSocket.Listener {

	/** More than this and the other side has stopped reading. */
	private static final int MAX_UNSENT = 20;

	private static final Executor AFTER_CLOSE = CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS);

	/** A buffer larger than this is given back. */
	private static final int KEPT_BUFFER = 64 * 1024;

	private final Listener listener;

	private final long maxFrame;

	private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();

	private final AtomicInteger unsent = new AtomicInteger();

	/** Only the client's thread touches it; it calls one after the other. */
	private StringBuilder parts = new StringBuilder();

	private boolean oversized;

	private CompletableFuture<WebSocket> sending = this.opened;

	/**
	 * Prepares a connection.
	 * @param listener is told what comes
	 * @param maxFrame the most characters of a message
	 */
	JdkLink(Listener listener, long maxFrame) {
		this.listener = listener;
		this.maxFrame = maxFrame;
	}

	@Override
	public void onOpen(WebSocket socket) {
		this.opened.complete(socket);
		socket.request(1);
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
		this.oversized |= this.parts.length() + data.length() > this.maxFrame;
		if (!this.oversized) {
			this.parts.append(data);
		}
		if (last) {
			deliver();
		}
		socket.request(1);
		return null;
	}

	private void deliver() {
		boolean tooLarge = this.oversized;
		String message = tooLarge ? "" : this.parts.toString();
		this.oversized = false;
		if (this.parts.capacity() > KEPT_BUFFER) {
			this.parts = new StringBuilder();
		}
		this.parts.setLength(0);
		if (tooLarge) {
			this.listener.oversized();
		}
		else {
			this.listener.text(message);
		}
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
		this.listener.ended(End.CLOSED);
		return null;
	}

	@Override
	public void onError(WebSocket socket, Throwable error) {
		this.listener.ended(End.ERROR);
	}

	@Override
	public void send(String text) {
		if (this.unsent.incrementAndGet() > MAX_UNSENT) {
			this.listener.ended(End.SEND);
			return;
		}
		var _ = then((socket) -> socket.sendText(text, true)).whenComplete((socket, failure) -> sent(failure));
	}

	private synchronized CompletableFuture<WebSocket> then(Function<WebSocket, CompletionStage<WebSocket>> next) {
		this.sending = this.sending.thenCompose(next);
		return this.sending;
	}

	private void sent(@Nullable Throwable failure) {
		this.unsent.decrementAndGet();
		if (failure != null) {
			this.listener.ended(End.SEND);
		}
	}

	@Override
	public void close() {
		var _ = then((socket) -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
		AFTER_CLOSE.execute(this::abort);
	}

	@Override
	public void abort() {
		// Not after what is being sent, for that may hang.
		var _ = this.opened.thenAccept(WebSocket::abort);
	}

}
