package ai.aigg.insights.stack.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Variables;

/**
 * Where the console finds everybody, and with which token.
 */
final class ConsoleProperties {

	private ConsoleProperties() {
	}

	/**
	 * The settings of the console of a stack.
	 * @return Spring properties
	 */
	static Map<String, String> of(StackSettings settings) {
		Map<String, String> properties = new HashMap<>();
		ServiceUnit.all(false).forEach((unit) -> {
			int port = unit.port().applyAsInt(settings.ports());
			String owner = "aigg.console.owners." + unit.name();
			properties.put(owner + ".api", LocalAddresses.http(port).toString());
			properties.put(owner + ".management", LocalAddresses.http(settings.ports().management(port)).toString());
		});
		Stream.of(Variables.ADMIN, Variables.CONSOLE)
			.flatMap(List::stream)
			.forEach((variable) -> settings.environment()
				.get(variable)
				.ifPresent((value) -> properties.put(variable, value)));
		properties.put("aigg.console.accounts-file", String.valueOf(settings.accounts()));
		properties.put("aigg.console.simulators", settings.upstreams().isLive(Upstream.X) ? ""
				: LocalAddresses.http(settings.ports().simulators()).toString());
		properties.put("aigg.pace.enabled", "false");
		return properties;
	}

}
