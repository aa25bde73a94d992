package ai.aigg.insights.stack.run;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.settings.Ports;

/**
 * The addresses on this machine.
 */
final class LocalAddresses {

	private LocalAddresses() {
	}

	static URI http(int port) {
		return URI.create("http://127.0.0.1:" + port);
	}

	/**
	 * Where the applications listen.
	 * @param ports the stack's ports
	 * @param withConsole whether the console is among them
	 * @return base addresses by name
	 */
	static Map<String, URI> services(Ports ports, boolean withConsole) {
		Map<String, URI> services = new LinkedHashMap<>();
		ServiceUnit.all(withConsole).forEach((unit) -> services.put(unit.name(), http(unit.port().applyAsInt(ports))));
		services.put(StackAddresses.SIMULATORS, http(ports.simulators()));
		return services;
	}

	/**
	 * Where the applications show their health.
	 * @param ports the stack's ports
	 * @param withConsole whether the console is among them
	 * @return base addresses by name
	 */
	static Map<String, URI> management(Ports ports, boolean withConsole) {
		Map<String, URI> management = new LinkedHashMap<>();
		ServiceUnit.all(withConsole)
			.forEach((unit) -> management.put(unit.name(), http(ports.management(unit.port().applyAsInt(ports)))));
		management.put(StackAddresses.SIMULATORS, http(ports.simulators()));
		return management;
	}

}
