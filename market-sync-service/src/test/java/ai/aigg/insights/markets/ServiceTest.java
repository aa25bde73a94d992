package ai.aigg.insights.markets;

import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.markets.matching.upkeep.LiveIndex;
import ai.aigg.insights.schema.provision.ServiceRole;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole service on real servers, with a Gamma and a CLOB of the tests' own; one
 * context for all tests, so that the consumer group is joined once.
 */
@SpringBootTest(classes = MarketSyncApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service,market-sync-service", "spring.application.name=market-sync-service",
				"aigg.markets.sync.interval=1h", "aigg.markets.live.refresh=1h",
				"aigg.markets.resolution.enabled=false", "aigg.markets.backfill.enabled=false",
				"aigg.markets.backfill.volume-pages=2", "aigg.markets.discovery.enabled=false",
				"aigg.markets.related.enabled=false", "aigg.markets.matching.index.models=false",
				"aigg.pace.enabled=false" })
public abstract class ServiceTest {

	/** The Gamma that the service reads. */
	protected static final GammaStub GAMMA = new GammaStub();

	/** The CLOB that it asks. */
	protected static final ClobStub CLOB = new ClobStub();

	/** The market websocket that it listens to. */
	protected static final SocketStub SOCKET = new SocketStub();

	/** The service's database. */
	protected static final TestDatabase DATABASE = TestServers.newDatabase();

	@Autowired
	private LiveIndex index;

	/** Waits until what has been committed with a number of a change can be searched. */
	protected final void awaitIndex() {
		try {
			assertThat(this.index.catchUp(Duration.ofSeconds(20))).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		Map<String, String> properties = DATABASE.springProperties(ServiceRole.MARKET_SYNC);
		properties.forEach((name, value) -> registry.add(name, () -> value));
		registry.add("aigg.upstream.gamma.base-url", GAMMA::url);
		registry.add("aigg.upstream.clob.base-url", CLOB::url);
		registry.add("aigg.upstream.clob-socket.url", SOCKET::url);
	}

}
