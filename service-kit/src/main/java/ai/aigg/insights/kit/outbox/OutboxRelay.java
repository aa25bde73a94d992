package ai.aigg.insights.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.kit.kafka.EventSender;
import ai.aigg.insights.kit.kafka.EventSender.Outgoing;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.schema.events.Topic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the outbox's rows in order and puts them to the sent ones. One relay per table at
 * a time, under an advisory lock: two would overtake each other. A crash between the
 * broker's answer and the commit sends a batch again.
 */
class OutboxRelay implements LoopingComponent {

	private static final int BATCH = 500;

	/** Only for what a crashed instance left; our own commits wake the loop. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final EventSender sender;

	private final SentEvents sent;

	private final String table;

	private final SignalledLoop loop;

	OutboxRelay(JdbcClient jdbc, TransactionTemplate transaction, EventSender sender, SentEvents sent, String table) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.sender = sender;
		this.sent = sent;
		this.table = table;
		this.loop = new SignalledLoop("relay-" + table, PAUSE, this::relayBatch);
	}

	void signalAfterCommit() {
		this.loop.signalAfterCommit();
	}

	private boolean relayBatch() {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> locked() && sendOldest() == BATCH));
	}

	private boolean locked() {
		return this.jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext(:table))")
			.param("table", this.table)
			.query(Boolean.class)
			.single();
	}

	private int sendOldest() {
		List<Row> rows = this.jdbc.sql("SELECT * FROM %s ORDER BY id LIMIT %d".formatted(this.table, BATCH))
			.query(OutboxRelay::row)
			.list();
		if (rows.isEmpty()) {
			return 0;
		}
		try {
			this.sent.moveHere(rows.stream().map(Row::id).toList(),
					this.sender.send(rows.stream().map(Row::event).toList()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while sending; the rows stay", ex);
		}
		return rows.size();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getLong("id"), new Outgoing(Topic.named(row.getString("topic")), row.getString("event_key"),
				row.getObject("event_id", UUID.class), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				row.getString("subject"), row.getString("payload"), row.getString("traceparent")));
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

	private record Row(long id, Outgoing event) {
	}

}
