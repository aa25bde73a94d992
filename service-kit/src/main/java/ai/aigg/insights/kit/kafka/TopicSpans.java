package ai.aigg.insights.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaAdmin;

/**
 * Tells where the partitions of topics begin and end on the broker.
 */
public class TopicSpans implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final KafkaAdmin kafka;

	private @Nullable Admin admin;

	TopicSpans(KafkaAdmin kafka) {
		this.kafka = kafka;
	}

	/**
	 * Asks the broker.
	 * @param topics names of topics
	 * @return the span of each partition of each of them
	 * @throws ExecutionException when the broker refuses, or has no such topic
	 * @throws TimeoutException when it does not answer
	 * @throws InterruptedException when the thread is to end
	 */
	public Map<TopicPartition, Span> of(Collection<String> topics)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, String> ids = new HashMap<>();
		for (TopicDescription topic : admin().describeTopics(topics)
			.allTopicNames()
			.get(LIMIT.toSeconds(), TimeUnit.SECONDS)
			.values()) {
			topic.partitions()
				.forEach((partition) -> ids.put(new TopicPartition(topic.name(), partition.partition()),
						topic.topicId().toString()));
		}
		Map<TopicPartition, Long> begins = offsets(ids, OffsetSpec.earliest());
		Map<TopicPartition, Long> ends = offsets(ids, OffsetSpec.latest());
		Map<TopicPartition, Span> spans = new HashMap<>();
		ids.forEach((partition, id) -> spans.put(partition,
				new Span(id, begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L))));
		return spans;
	}

	private Map<TopicPartition, Long> offsets(Map<TopicPartition, String> partitions, OffsetSpec which)
			throws InterruptedException, ExecutionException, TimeoutException {
		Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
		partitions.keySet().forEach((partition) -> asked.put(partition, which));
		Map<TopicPartition, Long> offsets = new HashMap<>();
		for (Map.Entry<TopicPartition, ListOffsetsResultInfo> answer : admin().listOffsets(asked)
			.all()
			.get(LIMIT.toSeconds(), TimeUnit.SECONDS)
			.entrySet()) {
			offsets.put(answer.getKey(), answer.getValue().offset());
		}
		return offsets;
	}

	private synchronized Admin admin() {
		Admin current = this.admin;
		if (current == null) {
			current = Admin.create(this.kafka.getConfigurationProperties());
			this.admin = current;
		}
		return current;
	}

	@Override
	public synchronized void close() {
		if (this.admin != null) {
			this.admin.close(Duration.ofSeconds(5));
			this.admin = null;
		}
	}

	/**
	 * What a partition holds.
	 *
	 * @param topicId another one when the topic was made anew under the same name
	 * @param begin offset of the first record that is still there
	 * @param end offset that the next record gets
	 */
	public record Span(String topicId, long begin, long end) {

		/**
		 * Whether records that were there are gone, other than by their age.
		 * @param earlier what the partition held before
		 * @return {@code true} when it was made anew, cut at its end or emptied from its
		 * beginning
		 */
		public boolean hasLostSince(Span earlier) {
			return !this.topicId.equals(earlier.topicId) || this.begin > earlier.begin || this.end < earlier.end;
		}

	}

}
