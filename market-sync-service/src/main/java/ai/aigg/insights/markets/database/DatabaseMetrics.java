package ai.aigg.insights.markets.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Shows PostgreSQL's figures, read every half minute. Several instances show the same
 * ones.
 */
@Component
class DatabaseMetrics implements LoopingComponent {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private static final List<String> FIGURES = List.of("connections.max", "size.bytes", "commits", "rollbacks",
			"deadlocks", "temporary.bytes", "blocks.hit", "blocks.read", "transaction.oldest.seconds", "locks.waiting",
			"replicas", "replication.lag.seconds", "archiver.failures");

	private static final List<String> STATES = List.of("active", "idle", "idle in transaction",
			"idle in transaction (aborted)", "hidden");

	private final DatabaseFigures database;

	private final MultiGauge tableBytes;

	private final MultiGauge tableRows;

	private final MultiGauge tableDeadRows;

	private final MultiGauge statementCalls;

	private final MultiGauge statementTotal;

	private final SignalledLoop loop = new SignalledLoop("database-metrics", PAUSE, this::refresh);

	private volatile Map<String, Double> figures = Map.of();

	private volatile Map<String, Double> connections = Map.of();

	private volatile boolean seesStatements;

	DatabaseMetrics(DatabaseFigures database, MeterRegistry meters) {
		this.database = database;
		FIGURES.forEach(
				(name) -> Gauge.builder("postgres." + name, this, (self) -> self.figures.getOrDefault(name, Double.NaN))
					.register(meters));
		STATES.forEach((state) -> Gauge
			.builder("postgres.connections", this, (self) -> self.connections.getOrDefault(state, 0.0))
			.description("Connections of all clients by their state")
			.tag("state", state)
			.register(meters));
		Gauge.builder("postgres.statements.visible", this, (self) -> self.seesStatements ? 1 : 0)
			.description("1 where pg_stat_statements is set up")
			.register(meters);
		this.tableBytes = multiGauge("postgres.table.bytes", "With indexes, long values and partitions", meters);
		this.tableRows = multiGauge("postgres.table.rows", "As the last analyze estimated them", meters);
		this.tableDeadRows = multiGauge("postgres.table.dead.rows", "What vacuum has still to remove", meters);
		this.statementCalls = multiGauge("postgres.statement.calls", "Of the dearest statements, since the start",
				meters);
		this.statementTotal = multiGauge("postgres.statement.seconds", "Of the dearest statements, since the start",
				meters);
	}

	private static MultiGauge multiGauge(String name, String description, MeterRegistry meters) {
		return MultiGauge.builder(name).description(description).register(meters);
	}

	boolean refresh() {
		this.figures = this.database.figures();
		this.connections = this.database.connections();
		List<TableSize> tables = this.database.tables();
		show(this.tableBytes, tables, TableSize::bytes);
		show(this.tableRows, tables, TableSize::rows);
		show(this.tableDeadRows, tables, TableSize::deadRows);
		List<StatementTime> statements = statements();
		this.statementCalls.register(statements.stream().<Row<?>>map((one) -> row(one, one.calls())).toList(), true);
		this.statementTotal.register(statements.stream().<Row<?>>map((one) -> row(one, one.total())).toList(), true);
		return false;
	}

	private static void show(MultiGauge gauge, List<TableSize> tables, ToDoubleFunction<TableSize> figure) {
		gauge.register(tables.stream()
			.<Row<?>>map((table) -> Row.of(Tags.of("table", table.name()), figure.applyAsDouble(table)))
			.toList(), true);
	}

	private static Row<Number> row(StatementTime statement, double value) {
		return Row.of(Tags.of("id", statement.id(), "statement", statement.text()), value);
	}

	private List<StatementTime> statements() {
		try {
			List<StatementTime> statements = this.database.statements();
			this.seesStatements = true;
			return statements;
		}
		catch (DataAccessException ex) {
			// Not set up on this server; the gauge tells it, and an alert does.
			this.seesStatements = false;
			return List.of();
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
