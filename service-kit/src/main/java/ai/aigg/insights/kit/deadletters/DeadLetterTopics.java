package ai.aigg.insights.kit.deadletters;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.schema.events.Topic;

import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Which dead letters are this service's: those of the topics that it listens to, and of
 * its own consumer groups.
 */
final class DeadLetterTopics {

	private final KafkaListenerEndpointRegistry listeners;

	DeadLetterTopics(KafkaListenerEndpointRegistry listeners) {
		this.listeners = listeners;
	}

	List<Topic> all() {
		Set<String> names = this.listeners.getListenerContainers()
			.stream()
			.map((container) -> container.getContainerProperties().getTopics())
			.filter((topics) -> topics != null)
			.flatMap(Arrays::stream)
			.collect(Collectors.toSet());
		return Arrays.stream(Topic.values()).filter((topic) -> names.contains(topic.topicName())).toList();
	}

	boolean isOurs(DeadLetter letter) {
		String group = letter.group();
		return group == null || this.listeners.getListenerContainers()
			.stream()
			.map(MessageListenerContainer::getGroupId)
			.anyMatch(group::equals);
	}

}
