package ai.aigg.insights.schema.provision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import ai.aigg.insights.schema.events.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Creates the topics that a broker does not have yet. It never changes one that exists:
 * partitions of a living topic are an operator's decision.
 */
public final class TopicProvisioner {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final Map<String, Object> connection;

	/**
	 * Prepares the work on one cluster.
	 * @param connection Kafka client properties: at least {@code bootstrap.servers}
	 */
	public TopicProvisioner(Map<String, Object> connection) {
		this.connection = Map.copyOf(connection);
	}

	/**
	 * Creates the missing topics and their dead-letter topics.
	 * @param settings partitions and copies
	 * @throws ProvisioningException when the broker does not answer or refuses
	 */
	public void provision(TopicSettings settings) {
		try (Admin admin = Admin.create(this.connection)) {
			Set<String> existing = admin.listTopics().names().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			List<NewTopic> missing = Stream.of(Topic.values())
				.flatMap((topic) -> Stream.of(topic(topic, settings), deadLetters(topic, settings)))
				.filter((topic) -> !existing.contains(topic.name()))
				.toList();
			admin.createTopics(missing).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProvisioningException("Interrupted while the topics were created", ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new ProvisioningException("The broker did not create the topics", ex);
		}
	}

	private static NewTopic topic(Topic topic, TopicSettings settings) {
		Map<String, String> configs = new HashMap<>();
		if (topic.compacted()) {
			configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
			configs.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.1");
		}
		Optional.ofNullable(topic.retention()).ifPresent((retention) -> configs.putAll(keptFor(retention)));
		return new NewTopic(topic.topicName(), settings.partitions(), settings.replication()).configs(configs);
	}

	private static NewTopic deadLetters(Topic topic, TopicSettings settings) {
		return new NewTopic(topic.deadLetterName(), 1, settings.replication())
			.configs(keptFor(Topic.DEAD_LETTER_RETENTION));
	}

	private static Map<String, String> keptFor(Duration retention) {
		return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
				TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
	}

}
