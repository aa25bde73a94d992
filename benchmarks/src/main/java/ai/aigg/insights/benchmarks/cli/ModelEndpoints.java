package ai.aigg.insights.benchmarks.cli;

import java.util.Map;

/**
 * Where commands find a model.
 */
public interface ModelEndpoints {

	/**
	 * The real model of the settings.
	 * @return its endpoint
	 */
	Endpoint live();

	/**
	 * A simulated model that runs as long as the command.
	 * @return its endpoint
	 */
	Endpoint simulated();

	/**
	 * No model: answers come from a file.
	 * @return an endpoint that is none
	 */
	Endpoint none();

	/**
	 * A model that can be asked.
	 */
	interface Endpoint extends AutoCloseable {

		/**
		 * How to ask it.
		 * @return Spring properties by name
		 */
		Map<String, String> properties();

		@Override
		void close();

	}

}
