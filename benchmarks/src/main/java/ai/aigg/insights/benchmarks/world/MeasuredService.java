package ai.aigg.insights.benchmarks.world;

import java.util.HashMap;
import java.util.Map;

import ai.aigg.insights.analysis.AnalysisApplication;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.gateway.GatewayApplication;
import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import ai.aigg.insights.schema.provision.ServiceRole;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service that is measured in this JVM, with the whole of its settings.
 */
public enum MeasuredService {

	/** Holds the markets and finds those that are meant. */
	MARKET_SYNC(MarketSyncApplication.class, MarketSyncApplication.NAME, ServiceRole.MARKET_SYNC),

	/** Estimates, concludes, and archives. */
	ANALYSIS(AnalysisApplication.class, "analysis-service", ServiceRole.ANALYSIS),

	/** Takes mentions in and replies. */
	GATEWAY(GatewayApplication.class, GatewayApplication.NAME, ServiceRole.GATEWAY);

	/** The account on the simulated X that the gateway speaks for. */
	public static final String BOT = "aigginsights";

	/** Its numeric id. */
	public static final String BOT_ID = "1729384756102938475";

	private static final String PASSWORD = "benchmark";

	private final Class<?> application;

	private final String module;

	private final ServiceRole role;

	MeasuredService(Class<?> application, String module, ServiceRole role) {
		this.application = application;
		this.module = module;
		this.role = role;
	}

	/**
	 * Starts it.
	 * @param server where its database is made, unless it is there
	 * @param database its name
	 * @param around the broker and the simulators
	 * @param settings what differs from production, by name
	 * @return the running service
	 */
	public ConfigurableApplicationContext start(EmbeddedPostgresServer server, String database, Surroundings around,
			Map<String, String> settings) {
		server.createDatabase(database, "template1");
		new DatabaseProvisioner(server.owner(database)).provision(Map.of(this.role, PASSWORD));
		Map<String, String> properties = new HashMap<>(upstreams(around));
		properties.put("server.port", "0");
		properties.put("management.server.port", "0");
		properties.put("management.server.address", "127.0.0.1");
		properties.put("server.address", "127.0.0.1");
		properties.put("spring.datasource.url", server.jdbcUrl(database));
		properties.put("spring.datasource.password", PASSWORD);
		properties.put("spring.datasource.hikari.minimum-idle", "1");
		properties.put("spring.kafka.bootstrap-servers", around.bootstrapServers());
		properties.putAll(settings);
		return ServiceApplication.builder(this.application, this.module)
			.run(properties.entrySet()
				.stream()
				.map((property) -> "--%s=%s".formatted(property.getKey(), property.getValue()))
				.toArray(String[]::new));
	}

	private static Map<String, String> upstreams(Surroundings around) {
		String key = "simulated";
		return Map.ofEntries(Map.entry("aigg.upstream.gamma.base-url", around.simulators() + "/gamma"),
				Map.entry("aigg.upstream.clob.base-url", around.simulators() + "/clob"),
				Map.entry("aigg.upstream.clob-socket.url",
						around.simulators().replace("http:", "ws:") + "/clob/ws/market"),
				Map.entry("aigg.upstream.x.base-url", around.simulators() + "/x"),
				Map.entry("aigg.x.bearer-token", key), Map.entry("aigg.x.bot.user-id", BOT_ID),
				Map.entry("aigg.x.bot.username", BOT), Map.entry("aigg.x.oauth1.consumer-key", key),
				Map.entry("aigg.x.oauth1.consumer-secret", key), Map.entry("aigg.x.oauth1.access-token", key),
				Map.entry("aigg.x.oauth1.access-token-secret", key), Map.entry("aigg.x.dry-run", "false"),
				Map.entry("aigg.gateway.webhook.consumer-secret", "sim-consumer-secret"),
				Map.entry("aigg.gateway.webhook.oauth2-client-secret", "sim-client-secret"));
	}

}
