package ai.aigg.insights.gateway.x;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;

/**
 * What happens to a post that comes to the {@link StubX}.
 */
public interface Behaviour {

	/**
	 * X answers without creating anything.
	 * @param status the answer's status
	 * @param body its body
	 * @param headers its headers, name after name and value
	 * @return the behaviour
	 */
	static Behaviour refuse(int status, String body, String... headers) {
		return new Behaviour() {
			@Override
			public void answer(HttpExchange exchange, String id) throws IOException {
				for (int i = 0; i < headers.length; i += 2) {
					exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
				}
				StubX.answer(exchange, status, body);
			}
		};
	}

	/**
	 * X creates the post and then the connection is gone.
	 * @return the behaviour
	 */
	static Behaviour createAndDrop() {
		return new Behaviour() {
			@Override
			public boolean creates() {
				return true;
			}

			@Override
			public void answer(HttpExchange exchange, String id) {
				exchange.close();
			}
		};
	}

	/**
	 * The connection is gone and nothing was created.
	 * @return the behaviour
	 */
	static Behaviour drop() {
		return (exchange, id) -> exchange.close();
	}

	default boolean creates() {
		return false;
	}

	void answer(HttpExchange exchange, String id) throws IOException;

}
