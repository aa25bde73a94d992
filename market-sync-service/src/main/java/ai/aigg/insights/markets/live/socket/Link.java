package ai.aigg.insights.markets.live.socket;

import java.util.concurrent.CompletableFuture;

/**
 * An open connection.
 */
interface Link {

	/**
	 * Sends a text, after those before it. A failure ends the connection.
	 * @param text the whole message
	 */
	void send(String text);

	/**
	 * Closes in good order: what is on its way still comes.
	 */
	void close();

	/**
	 * Closes at once.
	 */
	void abort();

	/**
	 * Makes connections.
	 */
	@FunctionalInterface
	interface Connector {

		/**
		 * Connects.
		 * @param listener is told what comes, in its order
		 * @return the connection; it completes exceptionally when there is none
		 */
		CompletableFuture<Link> connect(Listener listener);

	}

	/**
	 * Is told what comes over a connection.
	 */
	interface Listener {

		/**
		 * A message came.
		 * @param message the whole of it
		 */
		void text(String message);

		/**
		 * A message came that is larger than allowed.
		 */
		void oversized();

		/**
		 * The connection is no more; may be said more than once.
		 * @param end why
		 */
		void ended(End end);

	}

	/**
	 * Why a connection is replaced.
	 */
	enum End {

		/** It could not be made. */
		CONNECT,

		/** The other side closed it. */
		CLOSED,

		/** It broke. */
		ERROR,

		/** It does not take what we send. */
		SEND,

		/** It is open but says nothing. */
		SILENCE,

		/** It is as old as a connection may become. */
		PLANNED

	}

}
