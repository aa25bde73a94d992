package ai.aigg.insights.schema.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Holds the events to what was promised. After a compatible change run the tests once
 * with {@code -Dcontract.update=true} and commit what they wrote; an incompatible change
 * needs a new event and topic.
 */
class EventContractTests {

	private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

	private static final Path SAMPLES = Path.of("src/test/resources/samples");

	private static final boolean UPDATE = Boolean.getBoolean("contract.update");

	@ParameterizedTest
	@EnumSource(Topic.class)
	void theCommittedSchemaIsTheOneOfTheRecord(Topic topic) throws IOException {
		Path file = SCHEMAS.resolve(topic.topicName() + ".json");
		ObjectNode now = EventSchemas.generate(topic);
		if (Files.exists(file)) {
			assertThat(SchemaCompatibility.breaks(EventJson.mapper().readTree(file), now))
				.as("Incompatible changes of %s: make a new event and topic instead", topic.topicName())
				.isEmpty();
		}
		assertSame(file, pretty(now));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void anEventIsWrittenAsItsSample(EventSamples.Sample sample) throws IOException {
		assertSame(SAMPLES.resolve(sample.fileName()),
				pretty(EventJson.mapper().readTree(EventJson.write(sample.event()))));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void anEventSurvivesTheRoundTrip(EventSamples.Sample sample) {
		assertThat(EventJson.read(sample.topic(), EventJson.write(sample.event()))).isEqualTo(sample.event());
	}

	@ParameterizedTest
	@MethodSource("sampleFiles")
	void everySampleEverCommittedCanStillBeRead(Path file) throws IOException {
		Topic topic = Topic.named(file.getFileName().toString().replaceFirst("(\\.v\\d+)\\..*", "$1"));
		assertThat(EventJson.read(topic, Files.readAllBytes(file)).version()).isPositive();
	}

	@Test
	void unknownFieldsAndUnknownReasonsAreTolerated() {
		byte[] payload = json("""
				{"id":"019a9b1c-0000-7000-8000-000000000001","occurredAt":"2026-11-22T12:00:00Z","version":1,
				"questionId":"019a9b1c-0000-7000-8000-000000000003","reason":"MARS_IS_RISING","detail":"","nearest":[],
				"mood":"good"}""");
		QuestionUnanswered event = (QuestionUnanswered) EventJson.read(Topic.QUESTION_UNANSWERED, payload);
		assertThat(event.reason()).isEqualTo(UnansweredReason.OTHER);
	}

	@Test
	void aMissingFieldIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> EventJson.read(Topic.QUESTION_ASKED, json("""
				{"id":"019a9b1c-0000-7000-8000-000000000001","occurredAt":"2026-11-22T12:00:00Z","version":1,
				"questionId":"019a9b1c-0000-7000-8000-000000000003","text":"?","sourceId":"1",
				"askedAt":"2026-11-22T12:00:00Z"}"""))).withMessage("'channel' of QuestionAsked is missing");
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.ValueSource(strings = { "", "null", "[]", "{}", "{\"id\":", "\u0000\u0001" })
	void whatIsNoEventIsRefused(String payload) {
		assertThatThrownBy(() -> EventJson.read(Topic.QUESTION_ASKED, json(payload)))
			.isInstanceOfAny(JacksonException.class, IllegalArgumentException.class);
	}

	@Test
	void anIncompatibleChangeIsFound() {
		JsonNode old = EventJson.mapper().readTree("""
				{"type":"object","required":["a","b"],"properties":{"a":{"type":"string"},"b":{"type":"number"},
				"c":{"type":"string","enum":["X","Y"]}}}""");
		JsonNode now = EventJson.mapper().readTree("""
				{"type":"object","required":["a","d"],"properties":{"a":{"type":"number"},
				"c":{"type":"string","enum":["X"]},"d":{"type":"string"}}}""");
		assertThat(SchemaCompatibility.breaks(old, now)).containsExactlyInAnyOrder(
				"/d: is required now; old records may lack it", "/b: may be absent now; consumers rely on it",
				"/a: type was \"string\" and is \"number\"", "/b: is gone", "/c: a value of the enumeration is gone");
		assertThat(SchemaCompatibility.breaks(old, old)).isEmpty();
	}

	@Test
	void everyEventHasASampleAndEveryTopicAnEvent() {
		assertThat(samples().map(EventSamples.Sample::topic)).contains(Topic.values());
		assertThat(List.of(Topic.values())).extracting(Topic::topicName).doesNotHaveDuplicates();
	}

	static Stream<EventSamples.Sample> samples() {
		return EventSamples.all();
	}

	static List<Path> sampleFiles() throws IOException {
		try (Stream<Path> files = Files.list(SAMPLES)) {
			return files.sorted().toList();
		}
	}

	private static void assertSame(Path file, String now) throws IOException {
		if (UPDATE) {
			Files.writeString(file, now);
		}
		assertThat(file).as("Run once with -Dcontract.update=true and commit the file").exists();
		assertThat(Files.readString(file)).as("%s; after a compatible change: -Dcontract.update=true", file)
			.isEqualTo(now);
	}

	private static String pretty(JsonNode json) {
		return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
	}

	private static byte[] json(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
