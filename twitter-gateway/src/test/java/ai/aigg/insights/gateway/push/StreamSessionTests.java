package ai.aigg.insights.gateway.push;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.XStreams;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class StreamSessionTests {

	private final CountDownLatch done = new CountDownLatch(1);

	private final List<PostPage> posts = new CopyOnWriteArrayList<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private volatile String answer = "";

	private volatile int status = 200;

	StreamSessionTests() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.done.countDown();
		this.server.stop(0);
	}

	@Test
	void readsPostsLineByLineAndEndsASilentConnection() throws InterruptedException {
		this.answer = """
				\r
				{"data":{"id":"20","text":"@aigginsights hi","author_id":"7"},"includes":{"users":[{"id":"7","username":"x"}]}}\r
				not json\r
				{"errors":[{"title":"operational-disconnect"}]}\r
				{"data":{"id":"21","text":"@aigginsights hi","author_id":"7","edit_history_tweet_ids":["20","21"]}}\r
				""";
		assertThat(run()).isEqualTo(new StreamEnd.Closed());
		assertThat(this.posts).hasSize(2);
		assertThat(this.posts.getLast().posts().getFirst().firstId()).isEqualTo(new PostId("20"));
		assertThat(this.requests).singleElement().asString().contains("GET /2/tweets/search/stream?", "tweet.fields=");
	}

	@Test
	void aLineWithoutAnEndEndsTheConnection() throws InterruptedException {
		this.answer = "x".repeat(20_000);
		assertThat(run()).isEqualTo(new StreamEnd.Closed());
		assertThat(this.posts).isEmpty();
	}

	@Test
	void aStreamWithoutRulesGetsOne() throws InterruptedException {
		this.status = 409;
		assertThat(run()).isEqualTo(new StreamEnd.Refused(409));
		assertThat(this.requests).last().asString().isEqualTo("POST /2/tweets/search/stream/rules");
	}

	private StreamEnd run() throws InterruptedException {
		StreamSettings settings = new StreamSettings(true, Duration.ofMillis(300), DataSize.ofBytes(5_000));
		return new StreamSession(XStreams.at(this.server.getAddress().getPort()), settings, this.posts::add)
			.run(new StreamBackoff());
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
		exchange.sendResponseHeaders(this.status, 0);
		exchange.getResponseBody().write(this.answer.getBytes(StandardCharsets.UTF_8));
		exchange.getResponseBody().flush();
		try {
			if (this.status == 200) {
				this.done.await();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		exchange.close();
	}

}
