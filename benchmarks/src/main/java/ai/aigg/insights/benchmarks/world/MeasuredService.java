package ai.aigg.insights.benchmarks.world;

import java.util.HashMap;
import java.util.Map;

import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import ai.aigg.insights.schema.provision.ServiceRole;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole market-sync-service in this JVM, on a database of its own.
 */
public final class MeasuredService {

	private static final String PASSWORD = "benchmark";

	private MeasuredService() {
	}

	/**
	 * Starts it.
	 * @param server where its database is made
	 * @param database its name
	 * @param around the broker and the simulators
	 * @param settings what differs from production, by name
	 * @return the running service
	 */
	public static ConfigurableApplicationContext start(EmbeddedPostgresServer server, String database,
			Surroundings around, Map<String, String> settings) {
		server.createDatabase(database, "template1");
		new DatabaseProvisioner(server.owner(database)).provision(Map.of(ServiceRole.MARKET_SYNC, PASSWORD));
		Map<String, String> properties = new HashMap<>(settings);
		properties.put("server.port", "0");
		properties.put("server.address", "127.0.0.1");
		properties.put("spring.datasource.url", server.jdbcUrl(database));
		properties.put("spring.datasource.password", PASSWORD);
		properties.put("spring.datasource.hikari.minimum-idle", "1");
		properties.put("spring.kafka.bootstrap-servers", around.bootstrapServers());
		properties.put("aigg.upstream.gamma.base-url", around.simulators() + "/gamma");
		properties.put("aigg.upstream.clob.base-url", around.simulators() + "/clob");
		properties.put("aigg.upstream.clob-socket.url",
				around.simulators().replace("http:", "ws:") + "/clob/ws/market");
		return ServiceApplication.builder(MarketSyncApplication.class, MarketSyncApplication.NAME)
			.run(properties.entrySet()
				.stream()
				.map((property) -> "--%s=%s".formatted(property.getKey(), property.getValue()))
				.toArray(String[]::new));
	}

}
