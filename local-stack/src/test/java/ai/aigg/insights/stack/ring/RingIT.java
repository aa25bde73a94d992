package ai.aigg.insights.stack.ring;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.stack.servers.GivenServers;

/**
 * The ring on the embedded servers.
 */
class RingIT extends RingScenarios {

	@Override
	GivenServers servers() {
		TestDatabase database = TestServers.newBlankDatabase();
		return new GivenServers(database.owner(), database.jdbcUrl(), TestServers.bootstrapServers());
	}

	@Override
	void stopServers() {
		// They end with the JVM.
	}

}
