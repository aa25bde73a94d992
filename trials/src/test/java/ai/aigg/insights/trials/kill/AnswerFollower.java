package ai.aigg.insights.trials.kill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Asks for research, and hears how questions end.
 */
final class AnswerFollower implements AutoCloseable {

	private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", TestServers.bootstrapServers());

	private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(BROKER, new StringSerializer(),
			new ByteArraySerializer());

	private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(BROKER, new StringDeserializer(),
			new ByteArrayDeserializer());

	private final Map<QuestionId, Instant> ended = new ConcurrentHashMap<>();

	private final Map<QuestionId, QuestionEvent> events = new ConcurrentHashMap<>();

	private final List<Future<RecordMetadata>> sent = new ArrayList<>();

	private final Clock clock = Clock.systemUTC();

	AnswerFollower() {
		List<TopicPartition> partitions = List.of(Topic.ANALYSIS_COMPLETED, Topic.QUESTION_UNANSWERED)
			.stream()
			.flatMap((topic) -> this.consumer.partitionsFor(topic.topicName()).stream())
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		this.consumer.seekToEnd(partitions);
		partitions.forEach(this.consumer::position);
	}

	void ask(ResearchRequested event) {
		this.sent.add(this.producer
			.send(new ProducerRecord<>(Topic.RESEARCH_REQUESTED.topicName(), event.key(), EventJson.write(event))));
	}

	/** Whether everything that was asked reached the broker. */
	boolean asked() throws InterruptedException, ExecutionException {
		for (Future<RecordMetadata> each : this.sent) {
			each.get();
		}
		return !this.sent.isEmpty();
	}

	/** Whether all these questions have ended; listens for a moment. */
	boolean ended(List<QuestionId> questions) {
		for (ConsumerRecord<String, byte[]> each : this.consumer.poll(Duration.ofMillis(50))) {
			Topic topic = each.topic().equals(Topic.ANALYSIS_COMPLETED.topicName()) ? Topic.ANALYSIS_COMPLETED
					: Topic.QUESTION_UNANSWERED;
			QuestionEvent event = (QuestionEvent) EventJson.read(topic, each.value());
			this.ended.putIfAbsent(event.questionId(), this.clock.instant());
			this.events.putIfAbsent(event.questionId(), event);
		}
		return this.ended.keySet().containsAll(questions);
	}

	long answered(List<QuestionId> questions) {
		return questions.stream().filter((question) -> this.events.get(question) instanceof AnalysisCompleted).count();
	}

	@Override
	public void close() {
		this.producer.close();
		this.consumer.close();
	}

}
