package ai.aigg.insights.stack.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import ai.aigg.insights.kit.ServiceApplication;
import ai.aigg.insights.simulators.SimulatorsApplication;
import ai.aigg.insights.stack.servers.Broker;
import ai.aigg.insights.stack.servers.Database;
import ai.aigg.insights.stack.settings.Ports;

import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Starts applications as contexts of their own within this JVM.
 */
final class Contexts {

	private Contexts() {
	}

	/**
	 * Starts a service.
	 * @return stops it
	 */
	static Runnable service(ServiceUnit unit, Ports ports, Database database, Broker broker, String password,
			Map<String, String> upstreams) {
		Map<String, String> properties = new HashMap<>(upstreams);
		properties.put("spring.datasource.url", database.jdbcUrl());
		properties.put("spring.datasource.username", unit.role().roleName());
		properties.put("spring.datasource.password", password);
		// One machine, one person: connections are made when they are needed.
		properties.put("spring.datasource.hikari.minimum-idle", "1");
		properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
		properties.put("management.server.port", Integer.toString(ports.management(unit.port().applyAsInt(ports))));
		properties.put("management.server.address", "127.0.0.1");
		properties.put("spring.lifecycle.timeout-per-shutdown-phase", "8s");
		return run(ServiceApplication.builder(unit.application(), unit.name()), unit.port().applyAsInt(ports),
				properties);
	}

	/**
	 * Starts the simulators.
	 * @return stops them
	 */
	static Runnable simulators(StackSettings settings) {
		Map<String, String> properties = new HashMap<>();
		Path file = settings.upstreams().marketsFile();
		if (file != null) {
			properties.put("aigg.simulators.markets-file", file.toString());
		}
		properties.put("management.endpoint.health.probes.enabled", "true");
		properties.put("aigg.simulators.x.bot-id", SimulatedBot.USER_ID);
		properties.put("aigg.simulators.x.bot-username", SimulatedBot.USERNAME);
		// A person at one machine has no quota to learn about.
		properties.put("aigg.simulators.x.limits.mentions", "1000000");
		properties.put("aigg.simulators.x.limits.create", "1000000");
		properties.put("aigg.simulators.x.limits.timeline", "1000000");
		return run(SimulatorsApplication.configure(new SpringApplicationBuilder()), settings.ports().simulators(),
				properties);
	}

	private static Runnable run(SpringApplicationBuilder builder, int port, Map<String, String> properties) {
		Map<String, String> all = new HashMap<>(properties);
		all.put("server.port", Integer.toString(port));
		all.put("server.address", "127.0.0.1");
		// Arguments win over the settings files. The stack decides when a context closes.
		String[] arguments = all.entrySet()
			.stream()
			.map((property) -> "--%s=%s".formatted(property.getKey(), property.getValue()))
			.toArray(String[]::new);
		return builder.registerShutdownHook(false).run(arguments)::close;
	}

}
