package ai.aigg.insights.stack.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import ai.aigg.insights.benchmarks.cli.ModelEndpoints;
import ai.aigg.insights.simulators.SimulatorsApplication;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Upstreams;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A model for a command that needs no stack: a real one, or the simulated one for as long
 * as the command runs.
 */
public final class ModelEndpoint implements ModelEndpoints.Endpoint {

	private static final String PREFIX = "aigg.analysis.model.endpoint.";

	private final Map<String, String> properties;

	private final Runnable stop;

	private ModelEndpoint(Map<String, String> all, Runnable stop) {
		this.properties = new HashMap<>(all);
		this.properties.keySet().removeIf((name) -> !name.startsWith(PREFIX));
		this.stop = stop;
	}

	/**
	 * The real model of the settings.
	 * @param environment where keys are looked up
	 * @return its settings
	 * @throws ai.aigg.insights.stack.problem.StackProblem when one is missing
	 */
	public static ModelEndpoint live(Environment environment) {
		UpstreamProperties upstreams = new UpstreamProperties(new Upstreams(Set.of(Upstream.MODEL), null), environment,
				LocalAddresses.http(0));
		upstreams.check();
		return new ModelEndpoint(upstreams.all(), () -> {
		});
	}

	/**
	 * The simulated model, started for this.
	 * @return its settings, to be closed
	 */
	public static ModelEndpoint simulated() {
		ConfigurableApplicationContext simulators = SimulatorsApplication.configure(new SpringApplicationBuilder())
			.registerShutdownHook(false)
			.run("--server.port=0", "--server.address=127.0.0.1", "--aigg.simulators.world.size=10");
		int port = Integer
			.parseInt(Objects.requireNonNull(simulators.getEnvironment().getProperty("local.server.port")));
		return new ModelEndpoint(withModel("simulated", LocalAddresses.http(port)), simulators::close);
	}

	/**
	 * No model at all: answers come from a file.
	 * @return settings that ask nobody
	 */
	public static ModelEndpoint none() {
		return new ModelEndpoint(withModel("", LocalAddresses.http(0)), () -> {
		});
	}

	private static Map<String, String> withModel(String name, URI simulators) {
		return new UpstreamProperties(Upstreams.SIMULATED,
				Environment.of(Map.of("AIGG_MODEL", name), Path.of("no such file")), simulators)
			.all();
	}

	@Override
	public Map<String, String> properties() {
		return Map.copyOf(this.properties);
	}

	@Override
	public void close() {
		this.stop.run();
	}

}
