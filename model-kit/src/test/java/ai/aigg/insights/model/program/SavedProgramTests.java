package ai.aigg.insights.model.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SavedProgramTests {

	private static final String SHORT = "often between 1 and 5 words";

	private static final Signature ANSWER = Signature.of("")
		.input("question", "str", "${question}")
		.output("answer", "str", SHORT)
		.build();

	private static final Signature THOUGHT = Signature.of("")
		.input("question", "str", "${question}")
		.output("reasoning", "str", "${reasoning}")
		.output("answer", "str", SHORT)
		.build();

	private static final Signature ITEMS = Signature.of("")
		.input("text", "str", "raw text")
		.output("items", "list[dict[str, Any]]", "${items}")
		.output("score", "float", "${score}")
		.build();

	private static final Signature THOUGHTFUL_ITEMS = Signature.of("")
		.input("text", "str", "raw text")
		.output("reasoning", "str", "${reasoning}")
		.output("items", "list[dict[str, Any]]", "${items}")
		.output("score", "float", "${score}")
		.build();

	private static final Signature REACT = Signature.of("")
		.input("question", "str", "${question}")
		.input("trajectory", "str", "${trajectory}")
		.output("next_thought", "str", "${next_thought}")
		.output("next_tool_name", "Literal['search_wikipedia', 'finish']", "${next_tool_name}")
		.output("next_tool_args", "dict[str, Any]", "${next_tool_args}")
		.build();

	private static final Signature EXTRACT = Signature.of("")
		.input("question", "str", "${question}")
		.input("trajectory", "str", "${trajectory}")
		.output("reasoning", "str", "${reasoning}")
		.output("answer", "str", "${answer}")
		.build();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@MethodSource("programs")
	void aProgramOfDspyIsLoadedAndSavedInTheSameShape(String file, Map<String, Signature> signatures)
			throws IOException {
		Path path = GoldenSamples.folder("programs").resolve(file);
		Program program = Programs.load(file, path, signatures);
		JsonNode saved = GoldenSamples.MAPPER.readTree(Files.readString(path));
		if (saved.path("cot.predict").path("lm") instanceof ObjectNode model) {
			model.remove("api_base");
		}
		assertThat(GoldenSamples.MAPPER.readTree(program.toJson())).isEqualTo(saved);
		assertThat(program.predictors()).hasSameSizeAs(
				ProgramLayout.paths(saved).contains("signature") ? List.of("bare") : ProgramLayout.paths(saved));
		Program again = Programs.load(file, program.toJson().getBytes(StandardCharsets.UTF_8), signatures);
		assertThat(again.sha256()).isEqualTo(program.sha256()).hasSize(64);
		assertThat(again.toJson()).isEqualTo(program.toJson());
	}

	static Stream<Arguments> programs() {
		Map<String, Signature> nested = new LinkedHashMap<>();
		nested.put("first", ANSWER);
		nested.put("cot.predict", THOUGHT);
		nested.put("many[0]", ITEMS);
		nested.put("many[1].predict", THOUGHTFUL_ITEMS);
		nested.put("named['a']", ANSWER);
		nested.put("named['b'].predict", THOUGHT);
		nested.put("sub.inner.predict", THOUGHTFUL_ITEMS);
		Map<String, Signature> react = new LinkedHashMap<>();
		react.put("react", REACT);
		react.put("extract.predict", EXTRACT);
		Map<String, Signature> thought = Map.of("predict", THOUGHT);
		return Stream.of(arguments("generated-3.3.1-bare-predict.json", Map.of(Program.BARE, ANSWER)),
				arguments("generated-3.3.1-bare-cot-demos.json", thought),
				arguments("generated-3.3.1-bootstrapfewshot.json", thought),
				arguments("generated-3.3.1-labeledfewshot-k3.json", thought),
				arguments("generated-3.3.1-random-search.json", thought),
				arguments("generated-3.3.1-nested.json", nested),
				arguments("dspy-3.0.0-react-saved_program.json", react));
	}

	@Test
	void aSavedInstructionAndItsExamplesReachTheMessages() {
		Program program = load(saved("\"question\": \"Q\", \"answer\": \"A\"", "3.3.1"));
		List<Message> messages = Adapter.chat()
			.render(program.predictor(Program.BARE),
					(ObjectNode) GoldenSamples.MAPPER.readTree("{\"question\":\"?\"}"));
		assertThat(messages).hasSize(4);
		assertThat(messages.getFirst().content()).endsWith("objective is: \n        Be brief.");
		assertThat(messages.get(2).content()).isEqualTo("[[ ## answer ## ]]\nA\n\n[[ ## completed ## ]]\n");
	}

	@Test
	void theHashFollowsWhatReachesAPrompt() {
		Program program = load(saved("\"question\": \"Q\", \"answer\": \"A\"", "3.3.1"));
		assertThat(load(saved("\"question\": \"Q\", \"answer\": \"A\"", "3.0.4")).sha256()).isEqualTo(program.sha256());
		assertThat(load(saved("\"question\": \"Q\", \"answer\": \"B\"", "3.3.1")).sha256())
			.isNotEqualTo(program.sha256());
		assertThat(program.version()).isEqualTo(program.sha256().substring(0, 12));
	}

	@Test
	void picklesAreRefused() throws IOException {
		assertRefused(new byte[] { (byte) 0x80, 5, 'x' }, "is pickled, and loading a pickle runs the code in it");
		Files.write(this.folder.resolve("program.pkl"), new byte[] { (byte) 0x80, 5 });
		assertThatExceptionOfType(ProgramFormatException.class)
			.isThrownBy(() -> Programs.load("p", this.folder, Map.of(Program.BARE, ANSWER)))
			.withMessageContaining("is pickled");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			{"signature_instructions": "x", "signature_prefix": "Answer:", "demos": []}""", """
			{"self": {"signature": {}, "extended_signature": {}, "demos": []},
			 "metadata": {"dependency_versions": {"dspy": "2.5.43"}}}""" })
	void layoutsBefore26AreRefused(String saved) {
		assertRefused(saved.getBytes(StandardCharsets.UTF_8), "the layout of a DSPy before 2.6");
	}

	@Test
	void versionsBefore26AreRefused() {
		assertRefused(saved("\"answer\": \"A\"", "2.5.1").getBytes(StandardCharsets.UTF_8), "before 2.6");
		assertThat(load(saved("\"answer\": \"A\"", "2.6.0")).predictors()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "[]", "{}", "nonsense", "{\"metadata\": {\"dependency_versions\": {\"dspy\": \"x\"}}}" })
	void whatIsNoProgramIsRefused(String saved) {
		assertThatExceptionOfType(ProgramFormatException.class).isThrownBy(() -> load(saved))
			.withMessageStartingWith("'p' ");
	}

	@Test
	void fieldsThatDoNotFitTheSignatureAreRefused() {
		byte[] saved = saved("\"answer\": \"A\"", "3.3.1").getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(ProgramFormatException.class)
			.isThrownBy(() -> Programs.load("p", saved, Map.of(Program.BARE, THOUGHT)))
			.withMessageContaining("2 fields where its signature has 3");
		Signature renamed = Signature.of("").input("query", "str", "").output("answer", "str", "").build();
		assertThatExceptionOfType(ProgramFormatException.class)
			.isThrownBy(() -> Programs.load("p", saved, Map.of(Program.BARE, renamed)))
			.withMessageContaining("${question} where its signature has 'query'");
		assertThatExceptionOfType(ProgramFormatException.class)
			.isThrownBy(() -> Programs.load("p", saved, Map.of("cot.predict", ANSWER)))
			.withMessageContaining("has no prompt 'cot.predict'");
	}

	@Test
	void keysOfAccessAreNotKept() {
		Program program = load(saved("\"answer\": \"A\"", "3.3.1").replace("\"lm\": null",
				"\"lm\": {\"model\": \"m\", \"api_key\": \"sk-secret\", \"api_base\": \"http://elsewhere\"}"));
		assertThat(program.toJson()).contains("\"model\": \"m\"").doesNotContain("sk-secret", "elsewhere");
	}

	private void assertRefused(byte[] saved, String reason) {
		assertThatExceptionOfType(ProgramFormatException.class)
			.isThrownBy(() -> Programs.load("p", saved, Map.of(Program.BARE, ANSWER)))
			.withMessageContaining(reason);
	}

	private static Program load(String saved) {
		return Programs.load("p", saved.getBytes(StandardCharsets.UTF_8), Map.of(Program.BARE, ANSWER));
	}

	private static String saved(String demonstration, String version) {
		return """
				{"traces": [], "train": [], "demos": [{%s}],
				 "signature": {"instructions": "Be brief.", "fields": [
				   {"prefix": "Question:", "description": "${question}"},
				   {"prefix": "Answer:", "description": "${answer}"}]},
				 "lm": null,
				 "metadata": {"dependency_versions": {"python": "3.11", "dspy": "%s"}}}
				""".formatted(demonstration, version);
	}

	private static Arguments arguments(String file, Map<String, Signature> signatures) {
		return Arguments.of(file, signatures);
	}

}
