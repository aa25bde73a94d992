package ai.aigg.insights.benchmarks.process;

import java.nio.file.Path;

import ai.aigg.insights.embedded.EmbeddedKafkaServer;

/**
 * A broker in a process of its own, so that it can be killed.
 */
final class BrokerMain {

	private BrokerMain() {
	}

	/**
	 * Starts it.
	 * @param args its folder, its port, and the port on which it speaks with itself
	 */
	public static void main(String[] args) {
		EmbeddedKafkaServer.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
	}

}
