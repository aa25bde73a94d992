package ai.aigg.insights.model.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import ai.aigg.insights.model.program.GoldenSamples.Sample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GoldenSampleTests {

	private static final List<String> RENDERED = List.of("format_literal_from_tests.json",
			"format_recorded_from_tests.json", "format_derived_3.3.1.json");

	private static final List<String> PARSED = List.of("parse_recorded_from_tests.json", "parse_derived_3.3.1.json");

	private static final String SCHEMAS = "json_response_format_derived.json";

	/** Two numbers are the same whether they are written 1 or 1.0. */
	private static final Comparator<JsonNode> NUMBERS = (left, right) -> {
		if (left.isNumber() && right.isNumber()) {
			return Double.compare(left.doubleValue(), right.doubleValue());
		}
		return left.equals(right) ? 0 : 1;
	};

	@TestFactory
	Stream<DynamicTest> rendersAsDspyDoes() {
		return carried(RENDERED).map((sample) -> DynamicTest.dynamicTest(sample.name(), () -> {
			List<ObjectNode> demonstrations = sample.at("demos").valueStream().map(ObjectNode.class::cast).toList();
			Predictor predictor = Predictor.of(sample.signature()).with(demonstrations);
			assertThat(sample.adapter().render(predictor, (ObjectNode) sample.at("inputs")))
				.containsExactlyElementsOf(messages(sample.content().path("expected_messages")));
		}));
	}

	@TestFactory
	Stream<DynamicTest> parsesAsDspyDoes() {
		return carried(PARSED).map((sample) -> DynamicTest.dynamicTest(sample.name(), () -> {
			String completion = sample.content().path("completion").asString();
			if (sample.content().has("expected_error")) {
				assertThatExceptionOfType(AnswerFormatException.class)
					.isThrownBy(() -> sample.adapter().parse(sample.signature(), completion));
				return;
			}
			ObjectNode values = sample.adapter().parse(sample.signature(), completion);
			JsonNode expected = members(sample);
			assertThat(expected.equals(NUMBERS, values)).as("%s but was %s", expected, values).isTrue();
		}));
	}

	@TestFactory
	Stream<DynamicTest> asksForTheSchemaThatDspyAsksFor() {
		return carried(List.of(SCHEMAS)).map((sample) -> DynamicTest.dynamicTest(sample.name(), () -> {
			if (sample.content().has("expected_error")) {
				assertThatExceptionOfType(UnsupportedTypeException.class)
					.isThrownBy(() -> ResponseSchema.of(sample.signature()));
				return;
			}
			assertThat(PythonJson.dumps(Schemas.ordered(ResponseSchema.of(sample.signature()))))
				.isEqualTo(PythonJson.dumps(Schemas.ordered(sample.content().path("expected_schema"))));
		}));
	}

	@Test
	void theOthersAreListedWithTheReason() throws IOException {
		List<String> found = Stream.of(RENDERED, PARSED, List.of(SCHEMAS))
			.flatMap(List::stream)
			.flatMap((file) -> GoldenSamples.of(file).stream())
			.map(GoldenSampleTests::refusal)
			.filter((refusal) -> !refusal.isEmpty())
			.toList();
		try (InputStream listed = Objects.requireNonNull(getClass().getResourceAsStream("samples-not-carried.txt"))) {
			assertThat(String.join("\n", found) + "\n")
				.isEqualTo(new String(listed.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static Stream<Sample> carried(List<String> files) {
		return files.stream()
			.flatMap((file) -> GoldenSamples.of(file).stream())
			.filter((sample) -> refusal(sample).isEmpty());
	}

	private static String refusal(Sample sample) {
		try {
			sample.signature();
			return "";
		}
		catch (UnsupportedTypeException ex) {
			return sample.name() + ": " + ex.getMessage();
		}
	}

	private static List<Message> messages(JsonNode expected) {
		List<Message> messages = new ArrayList<>();
		expected.forEach((each) -> messages.add(new Message(Stream.of(Message.Role.values())
			.filter((role) -> role.text().equals(each.path("role").asString()))
			.findFirst()
			.orElseThrow(), each.path("content").asString(each.path("content").toString()))));
		return messages;
	}

	/** Some samples only name the member of an enumeration where we hold its value. */
	private static JsonNode members(Sample sample) {
		ObjectNode expected = (ObjectNode) sample.at("expected_fields");
		for (Field field : sample.signature().outputs()) {
			JsonNode value = sample.content().path("expected_fields").path(field.name());
			if (field.type() instanceof FieldType.Members members) {
				members.members()
					.stream()
					.filter((each) -> !value.has("value") && each.name().equals(value.path("$enum").asString("")))
					.findFirst()
					.ifPresent((each) -> expected.set(field.name(), each.value()));
			}
		}
		return expected;
	}

}
