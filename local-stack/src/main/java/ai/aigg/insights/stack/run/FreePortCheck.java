package ai.aigg.insights.stack.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.settings.Ports;

/**
 * Looks whether the ports can be listened on, before anything starts.
 */
public final class FreePortCheck {

	private FreePortCheck() {
	}

	/**
	 * Finds the ports that somebody else has.
	 * @param ports the stack's ports
	 * @return name and number of each that is taken
	 */
	public static List<Map.Entry<String, Integer>> taken(Ports ports) {
		return ports.byName().entrySet().stream().filter((port) -> !isFree(port.getValue())).toList();
	}

	/**
	 * Refuses to go on when a port is taken.
	 * @param ports the stack's ports
	 * @throws StackProblem names the first port that is taken
	 */
	static void check(Ports ports) {
		taken(ports).stream().findFirst().ifPresent((port) -> {
			throw new StackProblem(
					"Port %d, wanted for %s, is taken by another program.".formatted(port.getValue(), port.getKey()),
					"Choose other ports, for example: export %s=%d".formatted(Ports.VARIABLE,
							(ports.base() < 60_000) ? ports.base() + 1_000 : 21_000));
		});
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			// A port that was closed a moment ago is free, as the servers see it too.
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
