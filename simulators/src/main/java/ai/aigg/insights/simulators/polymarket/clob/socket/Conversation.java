package ai.aigg.insights.simulators.polymarket.clob.socket;

import org.springframework.web.socket.CloseStatus;

/**
 * What one client says and is answered. Only its socket's reading thread touches it.
 */
final class Conversation {

	/** About twice what 5,000 tokens take. */
	private static final int MOST_CHARACTERS = 1_000_000;

	private final StringBuilder text = new StringBuilder();

	private final Client client;

	private final Feed feed;

	private final Desk desk;

	private final NewMarkets newMarkets;

	private boolean begun;

	Conversation(Client client, Feed feed, Desk desk, NewMarkets newMarkets) {
		this.client = client;
		this.feed = feed;
		this.desk = desk;
		this.newMarkets = newMarkets;
	}

	/** Lets the client in, or turns it away when there are too many. */
	void open() {
		this.client.start();
		if (!this.feed.call(() -> this.desk.enter(this.client))) {
			this.client.close(CloseStatus.SERVICE_OVERLOAD);
		}
	}

	/** Takes a piece of a message. */
	void hear(String piece, boolean last) {
		if (this.text.length() + piece.length() > MOST_CHARACTERS) {
			this.client.close(CloseStatus.TOO_BIG_TO_PROCESS);
			return;
		}
		this.text.append(piece);
		if (last) {
			Request request = Request.parse(this.text.toString());
			this.text.setLength(0);
			answer(request);
		}
	}

	/** The socket is gone. */
	void close() {
		this.client.close(CloseStatus.NORMAL);
		if (this.feed.isRunning()) {
			this.feed.run(() -> this.desk.leave(this.client));
		}
	}

	/**
	 * Upstream closes a connection that does not begin with a subscription (nautilus
	 * issue 4864) and answers what it does not understand later, a second beginning
	 * included, with a text (nautilus PR 3717).
	 */
	private void answer(Request request) {
		if (!this.begun) {
			if (request instanceof Request.Begin begin) {
				this.begun = true;
				subscribe(begin.subscribe());
			}
			else {
				this.client.close(CloseStatus.POLICY_VIOLATION.withReason("invalid subscription payload"));
			}
			return;
		}
		switch (request) {
			case Request.Ping _ -> this.client.reply("PONG");
			case Request.Subscribe subscribe -> subscribe(subscribe);
			case Request.Unsubscribe unsubscribe -> this.feed.call(() -> {
				this.desk.unsubscribe(this.client, unsubscribe);
				return true;
			});
			case Request.Begin _, Request.Nonsense _ -> this.client.reply("INVALID OPERATION");
		}
	}

	private void subscribe(Request.Subscribe request) {
		this.feed.call(() -> {
			this.desk.subscribe(this.client, request);
			if (this.client.wholeVenue()) {
				this.newMarkets.listen();
			}
			return true;
		});
	}

}
