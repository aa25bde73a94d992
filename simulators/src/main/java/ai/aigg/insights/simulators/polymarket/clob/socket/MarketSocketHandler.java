package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.websocket.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * Ties sockets to their conversations.
 */
@Component
class MarketSocketHandler extends AbstractWebSocketHandler {

	private static final Logger log = LoggerFactory.getLogger(MarketSocketHandler.class);

	/** Tomcat's name for how long a write may block, in milliseconds. */
	private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

	private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();

	private final SocketSettings settings;

	private final Feed feed;

	private final Desk desk;

	private final NewMarkets newMarkets;

	private final Wire wire;

	MarketSocketHandler(SocketSettings settings, Feed feed, Desk desk, NewMarkets newMarkets, Wire wire) {
		this.settings = settings;
		this.feed = feed;
		this.desk = desk;
		this.newMarkets = newMarkets;
		this.wire = wire;
	}

	@Override
	public void afterConnectionEstablished(WebSocketSession session) {
		if (session instanceof NativeWebSocketSession known && known.getNativeSession() instanceof Session raw) {
			raw.getUserProperties().put(SEND_TIMEOUT, this.settings.sendTimeout().toMillis());
		}
		Client client = new Client(session, this.settings, this.wire.written());
		Conversation conversation = new Conversation(client, this.feed, this.desk, this.newMarkets);
		this.conversations.put(session.getId(), conversation);
		conversation.open();
	}

	@Override
	protected void handleTextMessage(WebSocketSession session, TextMessage message) {
		Conversation conversation = this.conversations.get(session.getId());
		if (conversation != null) {
			conversation.hear(message.getPayload(), message.isLast());
		}
	}

	@Override
	public void handleTransportError(WebSocketSession session, Throwable problem) {
		log.debug("Socket {} broke: {}", session.getId(), problem.getMessage());
	}

	@Override
	public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
		Conversation conversation = this.conversations.remove(session.getId());
		if (conversation != null) {
			conversation.close();
		}
	}

	/** Pieces are put together here, within bounds. */
	@Override
	public boolean supportsPartialMessages() {
		return true;
	}

}
