package ai.aigg.insights.markets.live.socket;

import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Connects with the JDK's client; what comes is read on virtual threads.
 */
final class JdkConnector implements Link.Connector {

	private static final String USER_AGENT = "AIGG-Insights/0.1";

	private final SocketSettings settings;

	private final HttpClient client;

	JdkConnector(SocketSettings settings) {
		this.settings = settings;
		this.client = HttpClient.newBuilder()
			.connectTimeout(settings.connectTimeout())
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	}

	@Override
	public CompletableFuture<Link> connect(Link.Listener listener) {
		JdkLink link = new JdkLink(listener, this.settings.maxFrame().toBytes());
		return this.client.newWebSocketBuilder()
			.header("User-Agent", USER_AGENT)
			.connectTimeout(this.settings.connectTimeout())
			.buildAsync(this.settings.url(), link)
			.thenApply((socket) -> link);
	}

}
