package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.Broker;
import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.benchmarks.process.Opened;
import ai.aigg.insights.benchmarks.process.Simulators;
import ai.aigg.insights.benchmarks.world.SimulatorControl;

/**
 * Everything that runs in a chaos test. Only X, which holds the truth, is never killed.
 */
final class World implements AutoCloseable {

	private final Opened open = new Opened();

	private final Database database;

	private final Broker broker;

	private final XControl x;

	private final Wire wire;

	private final Crowd crowd;

	private final InstantRing ring;

	private final Gateways gateways;

	private World(Path folder, int count) throws IOException, InterruptedException, TimeoutException, SQLException {
		try {
			SimulatorControl simulators = this.open.add(Simulators.start(folder, List.of())).control();
			this.x = new XControl(simulators);
			this.database = this.open.add(Database.start(folder.resolve("postgres")));
			Ambush.install(this.database);
			this.broker = this.open.add(Broker.start(folder));
			this.wire = this.open.add(new Wire(simulators.base()));
			this.crowd = new Crowd(this.x);
			this.ring = this.open.add(InstantRing.start(this.database, this.broker.address()));
			this.gateways = this.open.add(Gateways.start(count, folder, this.database, this.broker, this.wire));
			populate();
		}
		catch (IOException | InterruptedException | TimeoutException | SQLException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	static World start(Path folder, int gateways)
			throws IOException, InterruptedException, TimeoutException, SQLException {
		return new World(folder, gateways);
	}

	private void populate() throws InterruptedException, SQLException {
		String blocked = this.crowd.meet("blocked_one", "{}");
		this.database
			.run("INSERT INTO twitter_users (user_id, username, access_level) VALUES (%s, 'blocked_one', 'blocked')"
				.formatted("'" + Long.parseLong(blocked) + "'"));
		this.crowd.meet("newborn", "{\"ageDays\":0}");
		this.crowd.meet("robot", "{\"automated\":true}");
		// Timelines are late, some posts more than the gateway looks for them, and X
		// pushes
		// twice, late and not at all.
		this.x.call("PUT", "/sim/x/index",
				"{\"mentions\":\"300ms\",\"timeline\":\"1800ms\",\"lateRate\":0.04,\"lateBy\":\"8s\"}");
		this.x.call("PUT", "/sim/x/webhook",
				"{\"duplicateRate\":0.2,\"dropRate\":0.2,\"reorderRate\":0.2,\"reorderBy\":\"2s\"}");
		for (URI webhook : this.gateways.webhooks()) {
			this.x.push(webhook);
		}
	}

	Database database() {
		return this.database;
	}

	Broker broker() {
		return this.broker;
	}

	XControl x() {
		return this.x;
	}

	Wire wire() {
		return this.wire;
	}

	Crowd crowd() {
		return this.crowd;
	}

	InstantRing ring() {
		return this.ring;
	}

	Gateways gateways() {
		return this.gateways;
	}

	@Override
	public void close() {
		this.open.close();
	}

}
