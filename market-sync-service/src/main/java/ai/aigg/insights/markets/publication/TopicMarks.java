package ai.aigg.insights.markets.publication;

import java.util.HashMap;
import java.util.Map;

import ai.aigg.insights.kit.kafka.TopicSpans.Span;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How each partition of the topic of markets was found last.
 */
@Component
class TopicMarks {

	private final JdbcClient jdbc;

	TopicMarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The spans by partition; empty before the first check. */
	Map<Integer, Span> read() {
		Map<Integer, Span> marks = new HashMap<>();
		this.jdbc.sql("SELECT record_partition, topic_id, first_offset, next_offset FROM market_publication_marks")
			.query((row) -> {
				marks.put(row.getInt("record_partition"),
						new Span(row.getString("topic_id"), row.getLong("first_offset"), row.getLong("next_offset")));
			});
		return marks;
	}

	void keep(int partition, Span span) {
		this.jdbc.sql("""
				INSERT INTO market_publication_marks (record_partition, topic_id, first_offset, next_offset)
				VALUES (:partition, :topicId, :first, :next)
				ON CONFLICT (record_partition) DO UPDATE SET topic_id = excluded.topic_id,
				    first_offset = excluded.first_offset, next_offset = excluded.next_offset,
				    seen_at = CURRENT_TIMESTAMP
				""")
			.param("partition", partition)
			.param("topicId", span.topicId())
			.param("first", span.begin())
			.param("next", span.end())
			.update();
	}

}
