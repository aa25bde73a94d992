package ai.aigg.insights.simulators.polymarket.clob.socket;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsApplication;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the simulators with a small world that stands still, a socket that looks often
 * and little room for slow readers; one for all tests, without faults and load.
 */
@SpringBootTest(classes = SimulatorsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=simulators", "aigg.simulators.world.size=300",
				"aigg.simulators.world.running=false", "aigg.simulators.socket.look=20ms",
				"aigg.simulators.socket.queue=8MB", "aigg.simulators.socket.send-timeout=2s" })
abstract class SocketTest {

	@Autowired
	MarketWorld world;

	@LocalServerPort
	int port;

	Http http;

	@BeforeEach
	void connect() {
		this.http = new Http(this.port);
	}

	@AfterEach
	void clear() {
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/socket/faults", null, null).status()).isEqualTo(204);
		this.http.call(HttpMethod.DELETE, "/sim/socket/load", null, null);
	}

}
