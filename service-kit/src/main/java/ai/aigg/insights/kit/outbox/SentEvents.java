package ai.aigg.insights.kit.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import ai.aigg.insights.kit.kafka.TopicSpans.Span;
import ai.aigg.insights.kit.retention.BatchedDeletion;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that were sent lately, and where the broker put them.
 */
class SentEvents {

	private static final int BATCH = 5_000;

	private static final int BATCHES = 20;

	private static final String COLUMNS = "event_id, topic, event_key, subject, payload, traceparent, occurred_at";

	private final JdbcClient jdbc;

	private final String outbox;

	SentEvents(JdbcClient jdbc, String outbox) {
		this.jdbc = jdbc;
		this.outbox = outbox;
	}

	/**
	 * Moves rows of the outbox here, in the transaction that is under way.
	 * @param ids the rows
	 * @param records where the broker put each of them
	 */
	void moveHere(List<Long> ids, List<RecordMetadata> records) {
		this.jdbc.sql("""
				WITH sent AS (DELETE FROM %1$s WHERE id <= :last AND id = ANY(:ids) RETURNING *)
				INSERT INTO %1$s_sent (id, %2$s, record_partition, record_offset)
				SELECT id, %2$s, record_partition, record_offset
				FROM sent JOIN unnest(:ids, :partitions, :offsets) AS r (id, record_partition, record_offset) USING (id)
				""".formatted(this.outbox, COLUMNS))
			.param("last", ids.getLast())
			.param("ids", ids.toArray(Long[]::new))
			.param("partitions", records.stream().map(RecordMetadata::partition).toArray(Integer[]::new))
			.param("offsets",
					records.stream().map((record) -> record.hasOffset() ? record.offset() : -1L).toArray(Long[]::new))
			.update();
	}

	/** The partitions that something lies in, where, and until when it was sent there. */
	List<Sent> partitions() {
		return this.jdbc.sql("""
				SELECT topic, record_partition, max(sent_at) AS until,
				    coalesce(min(record_offset) FILTER (WHERE record_offset >= 0), -1) AS first,
				    max(record_offset) AS last
				FROM %s_sent GROUP BY topic, record_partition
				""".formatted(this.outbox))
			.query((row, number) -> new Sent(new TopicPartition(row.getString("topic"), row.getInt("record_partition")),
					row.getLong("first"), row.getLong("last"), row.getObject("until", OffsetDateTime.class)))
			.list();
	}

	/**
	 * Puts back into the outbox what the broker does not have any more.
	 * @param sent a partition as it was before the broker was asked
	 * @param span what the broker holds of it
	 * @param all whether nothing of it is left, whatever the offsets say
	 * @return how many events are sent again
	 */
	int putBack(Sent sent, Span span, boolean all) {
		return this.jdbc.sql("""
				WITH lost AS (
				    DELETE FROM %1$s_sent
				    WHERE topic = :topic AND record_partition = :partition AND sent_at <= :until
				        AND (:all OR record_offset >= 0 AND (record_offset < :begin OR record_offset >= :end))
				    RETURNING *)
				INSERT INTO %1$s (%2$s) SELECT %2$s FROM lost ORDER BY id
				""".formatted(this.outbox, COLUMNS))
			.param("topic", sent.partition().topic())
			.param("partition", sent.partition().partition())
			.param("until", sent.until())
			.param("all", all)
			.param("begin", span.begin())
			.param("end", span.end())
			.update();
	}

	/**
	 * Forgets what is too old to be waited for.
	 * @param keep how long events are kept
	 */
	void forgetAfter(Duration keep) {
		new BatchedDeletion(this.jdbc, BATCH, BATCHES).run("""
				DELETE FROM %1$s_sent WHERE id IN (SELECT id FROM %1$s_sent
				    WHERE sent_at < clock_timestamp() - :before * interval '1 second' ORDER BY id LIMIT :batch
				    FOR UPDATE SKIP LOCKED)
				""".formatted(this.outbox), keep.toSeconds());
	}

	/**
	 * A partition with events of ours.
	 *
	 * @param partition which
	 * @param first the lowest offset that the broker told for one of them, or -1
	 * @param last the highest, or -1
	 * @param until when the newest of them was sent, as the database's clock has it
	 */
	record Sent(TopicPartition partition, long first, long last, OffsetDateTime until) {

		/** Whether the broker still has all of them, as far as offsets tell. */
		boolean liesIn(Span span) {
			return this.first < 0 || (this.first >= span.begin() && this.last < span.end());
		}

	}

}
