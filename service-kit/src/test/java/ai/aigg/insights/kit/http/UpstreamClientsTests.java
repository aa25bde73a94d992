package ai.aigg.insights.kit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UpstreamClientsTests {

	private static final int DROP = -1;

	private static final int TRICKLE = -2;

	private final LinkedBlockingDeque<Integer> answers = new LinkedBlockingDeque<>();

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private HttpServer server;

	@BeforeEach
	void startUpstream() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	@AfterEach
	void stopUpstream() {
		this.server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 429, DROP })
	void aSafeCallIsRepeatedWhenAFailureMayPass(int failure) {
		this.answers.add(failure);
		assertThat(get(client(2))).isEqualTo("fine");
		assertThat(this.calls).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 422 })
	void aCallThatWeGotWrongIsNotRepeated(int failure) {
		this.answers.add(failure);
		assertThatExceptionOfType(RestClientResponseException.class).isThrownBy(() -> get(client(2)))
			.satisfies((ex) -> assertThat(ex.getResponseBodyAsString()).isEqualTo("status " + failure));
		assertThat(this.calls).hasSize(1);
	}

	@Test
	void theLastFailureIsHandedOnWithItsBody() {
		this.answers.addAll(List.of(503, 503, 503));
		assertThatExceptionOfType(RestClientResponseException.class).isThrownBy(() -> get(client(2)))
			.satisfies((ex) -> assertThat(ex.getResponseBodyAsString()).isEqualTo("status 503"));
		assertThat(this.calls).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 503, DROP })
	void aPostIsSentOnce(int failure) {
		this.answers.add(failure);
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> client(5).post().uri("/").body("once").retrieve().body(String.class));
		assertThat(this.calls).containsExactly("POST");
	}

	@Test
	void anUpstreamThatKeepsFailingIsLeftAlone() {
		RestClient client = client(0);
		for (int i = 0; i < 10; i++) {
			this.answers.add(500);
			assertThatExceptionOfType(RestClientResponseException.class).isThrownBy(() -> get(client));
		}
		assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> get(client))
			.withCauseInstanceOf(UpstreamUnavailableException.class);
		assertThat(this.calls).hasSize(10);
	}

	@Test
	void anAnswerThatIsTooLargeIsNotRead() {
		UpstreamSettings settings = new UpstreamSettings(base(), Duration.ofSeconds(1), Duration.ofSeconds(5), 0, 1,
				DataSize.ofBytes(3));
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> get(clients().create("test", settings).build()))
			.satisfies((ex) -> assertThat(ex).hasStackTraceContaining("larger than allowed"));
	}

	@Test
	void anAnswerThatTricklesInEndsAtTheDeadlineOfTheWholeCall() {
		this.answers.add(TRICKLE);
		UpstreamSettings settings = new UpstreamSettings(base(), Duration.ofSeconds(1), Duration.ofMillis(400), 0, 1,
				DataSize.ofMegabytes(1));
		long start = System.nanoTime();
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> get(clients().create("test", settings).build()));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
	}

	@Test
	void aRelativeAddressIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new UpstreamSettings(URI.create("/gamma"), Duration.ofSeconds(1), Duration.ofSeconds(1),
					0, 1, DataSize.ofBytes(1)))
			.withMessageContaining("absolute");
	}

	private RestClient client(int retries) {
		return clients()
			.create("test",
					new UpstreamSettings(base(), Duration.ofSeconds(1), Duration.ofSeconds(5), retries, 4,
							DataSize.ofMegabytes(1)))
			.build();
	}

	private static UpstreamClients clients() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("builder", RestClient.builder());
		return new UpstreamClients(beans.getBeanProvider(RestClient.Builder.class), new SimpleMeterRegistry(),
				PaceSettings.unlimited());
	}

	private static String get(RestClient client) {
		return String.valueOf(client.get().uri("/").retrieve().body(String.class));
	}

	private URI base() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.calls.add(exchange.getRequestMethod());
		exchange.getRequestBody().readAllBytes();
		Integer failure = this.answers.poll();
		if (failure != null && failure == DROP) {
			exchange.close();
			return;
		}
		if (failure != null && failure == TRICKLE) {
			exchange.sendResponseHeaders(200, 0);
			trickle(exchange);
			return;
		}
		byte[] body = ((failure != null) ? "status " + failure : "fine").getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders((failure != null) ? failure : 200, body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private static void trickle(HttpExchange exchange) throws IOException {
		try (OutputStream out = exchange.getResponseBody()) {
			for (int i = 0; i < 100; i++) {
				out.write('x');
				out.flush();
				LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			}
		}
	}

}
