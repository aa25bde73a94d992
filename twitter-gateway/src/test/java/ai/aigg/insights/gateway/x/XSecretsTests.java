package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import ai.aigg.insights.gateway.spend.SpendLedger;
import ai.aigg.insights.kit.http.UpstreamSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * An X, or a proxy before it, that repeats in its refusals what it was sent: none of the
 * keys comes back out of what operators read.
 */
@ExtendWith(OutputCaptureExtension.class)
class XSecretsTests {

	private static final String MARKER = "planted-71c04e";

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private final SpendLedger spend = mock(SpendLedger.class);

	private volatile int status;

	private HttpServer x;

	@BeforeEach
	void start() throws IOException {
		given(this.spend.reserve(any(), anyInt())).willReturn(true);
		this.x = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.x.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.x.createContext("/", this::repeat);
		this.x.start();
	}

	@AfterEach
	void stop() {
		this.x.stop(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 429, 500, 503 })
	void whatXRepeatsIsNotSaid(int status, CapturedOutput output) {
		this.status = status;
		PostingOutcome posted = posting().reply(new PostId("18"), "text");
		Throwable unread = catchThrowable(() -> reads().mentions(new PostId("17"), null));
		OAuth2Settings oauth2 = new OAuth2Settings(key("id"), key("client"), "", "", "", Duration.ZERO);
		TokenEndpoint.Outcome refreshed = new TokenEndpoint(client().build(), oauth2).refresh(key("refresh"));

		assertThat(this.sent).as("what X got").hasSize(3).allMatch((request) -> request.contains(MARKER));
		assertThat(posted.toString() + trace(unread) + refreshed + oauth2 + output).contains(Integer.toString(status))
			.doesNotContain(MARKER);
	}

	private void repeat(HttpExchange exchange) throws IOException {
		String request = exchange.getRequestHeaders().getFirst("Authorization") + " "
				+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.sent.add(exchange.getRequestURI().getPath().equals(TokenEndpoint.PATH) ? request
				: exchange.getRequestHeaders().getFirst("Authorization"));
		StubX.answer(exchange, this.status,
				JsonMapper.shared()
					.writeValueAsString(Map.of("title", "Refused " + request, "detail", "Bad: " + request, "error",
							request, "error_description", request, "status", this.status)));
	}

	private XPosting posting() {
		OAuth1Keys keys = new OAuth1Keys(key("consumer"), key("consumer-secret"), key("access"), key("access-secret"));
		UpstreamSettings upstream = new UpstreamSettings(url(), Duration.ofSeconds(1), Duration.ofSeconds(5), 0, 8,
				DataSize.ofMegabytes(1));
		return new XPosting(client().build(), upstream, new OAuth1Signer(keys, Clock.systemUTC()), Clock.systemUTC());
	}

	private XReads reads() {
		return new XReads(client().defaultHeaders((headers) -> headers.setBearerAuth(key("bearer"))).build(), StubX.BOT,
				FieldDialect.POST, new ReadBill(this.spend, Clock.systemUTC()));
	}

	private RestClient.Builder client() {
		return RestClient.builder().baseUrl(url().toString());
	}

	private URI url() {
		return URI.create("http://localhost:" + this.x.getAddress().getPort());
	}

	/** As long as the real ones. */
	private static String key(String name) {
		return MARKER + "-" + name + "-0123456789abcdef";
	}

	private static String trace(Throwable failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return trace.toString();
	}

}
