package ai.aigg.insights.markets.live.socket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.markets.SocketStub;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdkLinkTests implements Link.Listener {

	private final SocketStub stub = new SocketStub();

	private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

	@AfterEach
	void stop() {
		this.stub.close();
	}

	@Test
	void sendsInOrderAndHearsTheAnswers() throws Exception {
		Link link = connect(DataSize.ofKilobytes(100));
		for (int number = 0; number < 10; number++) {
			link.send("message " + number);
		}
		link.send("PING");
		assertThat(next()).isEqualTo("PONG");
		assertThat(this.stub.peers().getFirst().heard()).hasSize(11).startsWith("message 0", "message 1");
	}

	@Test
	void putsPartsTogether() throws Exception {
		connect(DataSize.ofKilobytes(100));
		this.stub.peers().getFirst().sendInParts(List.of("{\"a\":", "\"", "x".repeat(70_000), "\"}"));
		assertThat(next()).hasSize(70_008).startsWith("{\"a\":\"xxx").endsWith("\"}");
	}

	@Test
	void dropsWhatIsTooLargeAndReadsOn() throws Exception {
		connect(DataSize.ofKilobytes(10));
		List<String> parts = new ArrayList<>();
		for (int part = 0; part < 50; part++) {
			parts.add("y".repeat(1_000));
		}
		this.stub.broadcast("z".repeat(20_000));
		this.stub.peers().getFirst().sendInParts(parts);
		this.stub.broadcast("after");
		assertThat(next()).isEqualTo("oversized");
		assertThat(next()).isEqualTo("oversized");
		assertThat(next()).isEqualTo("after");
	}

	@Test
	void tellsWhenTheOtherSideCloses() throws Exception {
		connect(DataSize.ofKilobytes(10));
		this.stub.peers().getFirst().close();
		assertThat(next()).isEqualTo("CLOSED");
	}

	@Test
	void tellsWhenTheOtherSideIsGone() throws Exception {
		connect(DataSize.ofKilobytes(10));
		this.stub.peers().getFirst().drop();
		assertThat(next()).isIn("ERROR", "CLOSED");
	}

	@Test
	void hearsWhatIsOnItsWayWhileItCloses() throws Exception {
		Link link = connect(DataSize.ofKilobytes(10));
		this.stub.broadcast("last words");
		link.close();
		assertThat(next()).isEqualTo("last words");
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> this.stub.peers().isEmpty());
	}

	@Test
	void failsWhereNobodyListens() {
		this.stub.close();
		assertThatThrownBy(() -> connect(DataSize.ofKilobytes(10))).hasCauseInstanceOf(IOException.class);
	}

	private Link connect(DataSize maxFrame) throws Exception {
		SocketSettings settings = new SocketSettings(URI.create(this.stub.url()), Duration.ofSeconds(5), 3,
				Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10),
				Duration.ofMillis(500), Duration.ofMinutes(1), maxFrame);
		Link link = new JdkConnector(settings).connect(this).get(10, TimeUnit.SECONDS);
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !this.stub.peers().isEmpty());
		return link;
	}

	private @Nullable String next() throws InterruptedException {
		return this.heard.poll(10, TimeUnit.SECONDS);
	}

	@Override
	public void text(String message) {
		this.heard.add(message);
	}

	@Override
	public void oversized() {
		this.heard.add("oversized");
	}

	@Override
	public void ended(Link.End end) {
		this.heard.add(end.name());
	}

}
