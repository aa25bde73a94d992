package ai.aigg.insights.markets.live.socket;

import java.util.Collection;
import java.util.List;

/**
 * Is told what comes over the websocket. It is called on the connections' threads and
 * returns at once.
 */
public interface SocketListener {

	/**
	 * Something came.
	 * @param events in the order of the frame
	 */
	void heard(List<MarketEvent> events);

	/**
	 * The stream of tokens broke: what is known of them may be out of date until their
	 * next book.
	 * @param tokens the tokens
	 */
	void lost(Collection<String> tokens);

}
