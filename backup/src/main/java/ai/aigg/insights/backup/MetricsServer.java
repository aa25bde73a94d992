package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;

/**
 * Answers Prometheus, and nothing else.
 */
final class MetricsServer implements AutoCloseable {

	private final HttpServer server;

	private MetricsServer(HttpServer server) {
		this.server = server;
	}

	static MetricsServer start(int port, Supplier<String> scrape) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(port), 8);
			server.createContext("/metrics", (exchange) -> {
				byte[] body = scrape.get().getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
				exchange.sendResponseHeaders(200, body.length);
				try (OutputStream out = exchange.getResponseBody()) {
					out.write(body);
				}
			});
			server.start();
			return new MetricsServer(server);
		}
		catch (IOException ex) {
			throw new BackupProblem("Port %d for the metrics is taken.".formatted(port),
					"Choose another: AIGG_BACKUP_METRICS_PORT.", ex);
		}
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
