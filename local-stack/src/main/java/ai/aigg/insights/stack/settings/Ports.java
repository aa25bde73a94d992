package ai.aigg.insights.stack.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;

/**
 * All ports of the stack, at fixed distances from one base.
 *
 * @param base the number that the others are counted from
 */
public record Ports(int base) {

	/** The variable that moves all ports. */
	public static final String VARIABLE = "AIGG_PORT_BASE";

	private static final int DEFAULT_BASE = 21_000;

	private static final int HIGHEST_BASE = 65_000;

	private static final int MANAGEMENT_DISTANCE = 20;

	public Ports {
		if (base < 1_024 || base > HIGHEST_BASE) {
			throw new StackProblem(
					"%s is %d, but must lie between 1024 and %d.".formatted(VARIABLE, base, HIGHEST_BASE),
					"Choose another base, for example %s=22000.".formatted(VARIABLE));
		}
	}

	/**
	 * Reads the base from the environment.
	 * @param environment where a person may have set it
	 * @return the ports
	 * @throws StackProblem when the setting is no usable number
	 */
	public static Ports from(Environment environment) {
		return environment.get(VARIABLE).map(Ports::parse).orElseGet(() -> new Ports(DEFAULT_BASE));
	}

	private static Ports parse(String text) {
		if (!text.matches("[0-9]{1,6}")) {
			throw new StackProblem("%s is not a number.".formatted(VARIABLE),
					"Choose a base, for example %s=22000.".formatted(VARIABLE));
		}
		return new Ports(Integer.parseInt(text));
	}

	/**
	 * The port of market-sync-service.
	 * @return base + 1
	 */
	public int marketSync() {
		return this.base + 1;
	}

	/**
	 * The port of research-service.
	 * @return base + 2
	 */
	public int research() {
		return this.base + 2;
	}

	/**
	 * The port of analysis-service.
	 * @return base + 3
	 */
	public int analysis() {
		return this.base + 3;
	}

	/**
	 * The port of twitter-gateway.
	 * @return base + 4
	 */
	public int gateway() {
		return this.base + 4;
	}

	/**
	 * The port of the console.
	 * @return base + 5
	 */
	public int console() {
		return this.base + 5;
	}

	/**
	 * The port of the simulators.
	 * @return base + 10
	 */
	public int simulators() {
		return this.base + 10;
	}

	/**
	 * Where a service shows its health and its metrics.
	 * @param service the port of the service itself
	 * @return 20 above it
	 */
	public int management(int service) {
		return service + MANAGEMENT_DISTANCE;
	}

	/**
	 * The port of PostgreSQL.
	 * @return base + 32
	 */
	public int postgres() {
		return this.base + 32;
	}

	/**
	 * The port of the broker.
	 * @return base + 92
	 */
	public int kafka() {
		return this.base + 92;
	}

	/**
	 * The port that the broker uses to speak with itself.
	 * @return base + 93
	 */
	public int kafkaController() {
		return this.base + 93;
	}

	/**
	 * Every port by the name of who listens there.
	 * @return the services first
	 */
	public Map<String, Integer> byName() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		ports.put("market-sync-service", marketSync());
		ports.put("research-service", research());
		ports.put("analysis-service", analysis());
		ports.put("twitter-gateway", gateway());
		ports.put("console", console());
		for (String service : List.copyOf(ports.keySet())) {
			ports.put("management of " + service, management(ports.getOrDefault(service, 0)));
		}
		ports.put("simulators", simulators());
		ports.put("PostgreSQL", postgres());
		ports.put("Kafka", kafka());
		ports.put("Kafka's controller", kafkaController());
		return ports;
	}

}
