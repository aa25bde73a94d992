package ai.aigg.insights.stack.cli;

import ai.aigg.insights.benchmarks.cli.ModelEndpoints;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.run.ModelEndpoint;
import ai.aigg.insights.stack.settings.Environment;

/**
 * The models of this machine's settings, and the simulated one.
 */
final class StackModels implements ModelEndpoints {

	@Override
	public Endpoint live() {
		return ModelEndpoint.live(Environment.of(System.getenv(), StackHome.locate().envFile()));
	}

	@Override
	public Endpoint simulated() {
		return ModelEndpoint.simulated();
	}

	@Override
	public Endpoint none() {
		return ModelEndpoint.none();
	}

}
