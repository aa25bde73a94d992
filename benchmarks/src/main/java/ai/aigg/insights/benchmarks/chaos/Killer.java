package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.ServiceProcess;
import ai.aigg.insights.benchmarks.report.Report;

/**
 * Kills gateways, one arrow after the other, and now and then the broker or PostgreSQL.
 */
final class Killer {

	private static final Duration PATIENCE = Duration.ofSeconds(18);

	private final World world;

	private final Report report;

	private final int every;

	private final Tally tally = new Tally();

	private final SplittableRandom random = new SplittableRandom(20261122);

	private int brokerKills;

	private int databaseKills;

	Killer(World world, Report report, int every) {
		this.world = world;
		this.report = report;
		this.every = every;
	}

	Tally tally() {
		return this.tally;
	}

	int brokerKills() {
		return this.brokerKills;
	}

	int databaseKills() {
		return this.databaseKills;
	}

	/** Kills a gateway; which arrow it meets is the tally's choice. */
	void strike() throws IOException, InterruptedException, TimeoutException, SQLException {
		this.world.gateways().await(2);
		Arrow arrow = this.tally.next();
		Side side = this.tally.begin(arrow);
		Mishap mishap = arrow.mishap();
		this.world.x().call("PUT", "/sim/x/index", "{\"timeline\":\"%dms\"}".formatted(arrow.listedAfter()));
		boolean hit = mishap.isHeld() ? onTheWire(mishap) : inTheDatabase(arrow, side);
		if (hit) {
			this.tally.killed(arrow);
		}
		else {
			anyone();
		}
		this.report.say("%3d kills; %s %s".formatted(this.tally.total(), arrow.code(),
				hit ? (mishap.isHeld() ? "" : side.name().toLowerCase(Locale.ROOT)) : "was not reached"));
		if (this.tally.total() % this.every == 0) {
			underneath();
		}
	}

	private boolean onTheWire(Mishap mishap) throws IOException, InterruptedException {
		this.world.wire().expect(mishap);
		Wire.Held held = this.world.wire().await(PATIENCE);
		this.world.wire().expect(Mishap.NONE);
		if (held == null) {
			return false;
		}
		this.world.gateways().crash(held.gateway());
		held.dead().countDown();
		return true;
	}

	private boolean inTheDatabase(Arrow arrow, Side side) throws IOException, InterruptedException, SQLException {
		String step = arrow.step();
		if (step == null) {
			return false;
		}
		try (Ambush ambush = Ambush.lay(this.world.database(), step, side)) {
			this.world.wire().expect(arrow.mishap());
			Optional<String> caught = ambush.await(PATIENCE);
			this.world.wire().expect(Mishap.NONE);
			if (caught.isEmpty()) {
				return false;
			}
			this.world.gateways().crash(caught.get());
			ambush.dead();
			return true;
		}
	}

	private void anyone() throws IOException, InterruptedException {
		List<ServiceProcess> ready = this.world.gateways().ready();
		if (!ready.isEmpty()) {
			this.world.gateways().crash(ready.get(this.random.nextInt(ready.size())).name());
			this.tally.killedElsewhere();
		}
	}

	private void underneath() throws IOException, InterruptedException, TimeoutException {
		if (this.brokerKills <= this.databaseKills) {
			this.report.say("    the broker is killed");
			this.world.broker().crash();
			this.brokerKills++;
		}
		else {
			this.report.say("    PostgreSQL is killed");
			this.world.database().crash();
			this.databaseKills++;
		}
	}

}
