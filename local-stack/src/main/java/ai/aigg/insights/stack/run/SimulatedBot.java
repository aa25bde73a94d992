package ai.aigg.insights.stack.run;

/**
 * Our account on the simulated X; the simulator and the gateway must mean the same one.
 */
final class SimulatedBot {

	static final String USER_ID = "1729384756102938475";

	static final String USERNAME = "aigginsights";

	private SimulatedBot() {
	}

}
