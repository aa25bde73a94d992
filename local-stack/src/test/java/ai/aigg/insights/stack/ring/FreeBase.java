package ai.aigg.insights.stack.ring;

import java.util.stream.IntStream;

import ai.aigg.insights.stack.run.FreePortCheck;
import ai.aigg.insights.stack.settings.Ports;

/**
 * Ports that nobody uses, below those that the system gives to clients.
 */
public final class FreeBase {

	private FreeBase() {
	}

	/**
	 * Finds some.
	 * @return free ports
	 */
	public static Ports next() {
		return IntStream.iterate(24_000, (base) -> base < 32_000, (base) -> base + 100)
			.mapToObj(Ports::new)
			.filter((ports) -> FreePortCheck.taken(ports).isEmpty())
			.findFirst()
			.orElseThrow();
	}

}
