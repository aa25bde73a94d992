package ai.aigg.insights.stack.home;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the parts of a stack are reached.
 *
 * @param jdbcUrl the database, without a user
 * @param bootstrapServers the broker
 * @param services the base address of each service by name, the simulators among them
 * @param management where each of them shows its health and its metrics, by the same
 * names
 */
public record StackAddresses(String jdbcUrl, String bootstrapServers, Map<String, URI> services,
		Map<String, URI> management) {

	/** The name of the simulators among the services. */
	public static final String SIMULATORS = "simulators";

	/** The name of the console among the services, where there is one. */
	public static final String CONSOLE = "console";

	public StackAddresses {
		services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
		management = Collections.unmodifiableMap(new LinkedHashMap<>(management));
	}

	/**
	 * The base address of the simulators.
	 * @return the address
	 */
	public URI simulators() {
		URI address = this.services.get(SIMULATORS);
		if (address == null) {
			throw new IllegalStateException("This stack has no simulators");
		}
		return address;
	}

}
