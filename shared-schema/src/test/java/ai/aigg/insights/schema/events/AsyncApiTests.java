package ai.aigg.insights.schema.events;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps the AsyncAPI document and the declared topics the same.
 */
class AsyncApiTests {

	private static final JsonNode DOCUMENT = document();

	private static JsonNode document() {
		try (InputStream yaml = resource("/asyncapi.yaml").orElseThrow()) {
			return new YAMLMapper().readTree(yaml);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@Test
	void everyChannelIsATopicAndTheOtherWayRound() {
		assertThat(channels().keySet())
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values()).map(Topic::topicName).toList());
	}

	@ParameterizedTest
	@EnumSource(Topic.class)
	void aChannelTellsRetentionProducersAndConsumers(Topic topic) {
		JsonNode channel = channel(topic);
		JsonNode configuration = channel.at("/bindings/kafka/topicConfiguration");
		assertThat(configuration.at("/cleanup.policy/0").asString())
			.isEqualTo(topic.compacted() ? "compact" : "delete");
		assertThat(configuration.path("retention.ms").asLong(-1))
			.isEqualTo((topic.retention() != null) ? topic.retention().toMillis() : -1);
		assertThat(channel.path("x-producers")).isNotEmpty();
		assertThat(channel.path("x-consumers")).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource(Topic.class)
	void aMessageNamesItsKeyAndItsSchema(Topic topic) {
		String reference = channel(topic).path("messages")
			.properties()
			.iterator()
			.next()
			.getValue()
			.path("$ref")
			.asString();
		JsonNode message = DOCUMENT.at(reference.substring(1));
		assertThat(message.path("name").asString()).isEqualTo(topic.eventType().getSimpleName());
		String schema = message.at("/payload/schema/$ref").asString();
		assertThat(schema).isEqualTo("./schemas/" + topic.topicName() + ".json");
		assertThat(resource(schema.substring(1))).isPresent();
		String key = message.at("/bindings/kafka/key/description").asString();
		EventSamples.all()
			.filter((sample) -> sample.topic() == topic)
			.map(EventSamples.Sample::event)
			.forEach((event) -> assertThat(key).isEqualTo(
					(event instanceof QuestionEvent question && event.key().equals(question.questionId().toString()))
							? "question id" : "market id"));
	}

	private static JsonNode channel(Topic topic) {
		return Optional.ofNullable(channels().get(topic.topicName())).orElseThrow();
	}

	private static Map<String, JsonNode> channels() {
		return DOCUMENT.path("channels")
			.propertyStream()
			.map(Map.Entry::getValue)
			.collect(Collectors.toMap((channel) -> channel.path("address").asString(), (channel) -> channel));
	}

	private static Optional<InputStream> resource(String name) {
		return Optional.ofNullable(AsyncApiTests.class.getResourceAsStream(name));
	}

}
