package ai.aigg.insights.markets.history;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks after the table of prices once a day: makes room for the weeks to come, thins out
 * old weeks, drops those past retention. The work itself is in functions of the database
 * that run as the owner of the tables.
 */
@Component
class HistoryMaintenance implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(HistoryMaintenance.class);

	private static final String LOCK = "market_prices.maintenance";

	private final JdbcClient jdbc;

	private final SingleInstance instances;

	private final HistorySettings settings;

	private final Clock clock;

	private final MeterRegistry meters;

	private final SignalledLoop loop;

	HistoryMaintenance(JdbcClient jdbc, SingleInstance instances, HistorySettings settings, Clock clock,
			MeterRegistry meters) {
		this.jdbc = jdbc;
		this.instances = instances;
		this.settings = settings;
		this.clock = clock;
		this.meters = meters;
		this.loop = new SignalledLoop("price-history", settings.interval(), this::turn);
	}

	private boolean turn() throws SQLException {
		this.instances.run(LOCK, () -> run(this.clock.instant()));
		return false;
	}

	/**
	 * Looks after the table once. Each statement is a transaction of its own, so that no
	 * lock is held for longer than one week takes.
	 * @param now the present
	 */
	void run(Instant now) {
		int made = count("made", "SELECT market_prices_ensure_partitions(:now, :weeks)", now);
		int dropped = count("dropped", "SELECT market_prices_drop_before(:oldest)", now);
		int weeks = 0;
		long thinned = 0;
		for (Optional<Long> rows = thinNext(now); rows.isPresent(); rows = thinNext(now)) {
			weeks++;
			thinned += rows.get();
		}
		this.meters.counter("markets.history.thinned").increment((double) thinned);
		log.info("Price history: {} weeks made, {} dropped, {} thinned out by {} prices", made, dropped, weeks,
				thinned);
	}

	private int count(String what, String sql, Instant now) {
		int count = this.jdbc.sql(sql)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("weeks", this.settings.weeksAhead())
			.param("oldest", now.minus(this.settings.retention()).atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
		this.meters.counter("markets.history.weeks", "result", what).increment(count);
		return count;
	}

	private Optional<Long> thinNext(Instant now) {
		return Optional
			.ofNullable(
					this.jdbc.sql("SELECT market_prices_thin_next(:before, make_interval(secs => :bucket)) AS thinned")
						.param("before", now.minus(this.settings.fullDetail()).atOffset(ZoneOffset.UTC))
						.param("bucket", this.settings.bucket().toSeconds())
						.query()
						.singleRow()
						.get("thinned"))
			.map(Long.class::cast);
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
