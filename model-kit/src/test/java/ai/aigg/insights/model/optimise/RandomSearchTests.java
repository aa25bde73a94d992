package ai.aigg.insights.model.optimise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Signature;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link RandomSearch} and {@link PythonRandom}.
 */
class RandomSearchTests {

	private static final Predictor STUDENT = Predictor
		.of(Signature.of("Answer.").input("question", "str", "").output("answer", "str", "").build());

	private static final List<Integer> EXAMPLES = IntStream.range(0, 8).boxed().toList();

	@Test
	void picksTheDemonstrationsThatDspyPicks() throws IOException {
		JsonNode golden = golden().path("results").path("rs");
		RandomSearch<Integer> search = search(new SearchSettings(2, 3, 4));
		assertThat(search.seeds()).containsExactly(-3, -2, -1, 0, 1, 2, 3);
		assertThat(golden).hasSize(7).allSatisfy((each) -> {
			List<String> expected = new ArrayList<>();
			each.path("demos")
				.forEach((demo) -> expected.add(demo.path(0).asString() + " " + demo.path(1).asBoolean()));
			assertThat(names(search.candidate(each.path("seed").asInt()))).as("seed " + each.path("seed"))
				.isEqualTo(expected);
		});
	}

	@Test
	void bootstrapsWhatDspyBootstraps() throws IOException {
		List<String> expected = new ArrayList<>();
		golden().path("results")
			.path("bootstrap")
			.forEach((demo) -> expected.add(demo.path(0).asString() + " " + demo.path(1).asBoolean()));
		assertThat(names(search(new SearchSettings(2, 4, 0)).candidate(-1))).isEqualTo(expected);
	}

	@Test
	void drawsAsPythonDraws() throws IOException {
		JsonNode random = golden().path("results").path("reference_random");
		assertThat(new PythonRandom(0).sample(EXAMPLES, 3))
			.isEqualTo(integers(random.path("Random(0).sample(range(8),3)")));
		for (int seed = 0; seed < 4; seed++) {
			JsonNode of = random.path("seed" + seed);
			assertThat(new PythonRandom(seed).shuffled(EXAMPLES)).isEqualTo(integers(of.path("shuffle")));
			assertThat(new PythonRandom(seed).between(1, 2)).isEqualTo(of.path("randint(1,2)").asInt());
			assertThat(new PythonRandom(seed).between(1, 4)).isEqualTo(of.path("randint(1,4)").asInt());
		}
	}

	@Test
	void drawsAFewOfManyAsPythonDraws() {
		// random.Random(7).sample(range(1000), 6), and of 40 with a count that takes the
		// pool
		assertThat(new PythonRandom(7).sample(IntStream.range(0, 1000).boxed().toList(), 6)).containsExactly(331, 970,
				154, 404, 666, 49);
		assertThat(new PythonRandom(7).sample(IntStream.range(0, 40).boxed().toList(), 6)).containsExactly(20, 9, 25, 3,
				4, 34);
	}

	@Test
	void theTeacherNeverSeesTheAnswerOfWhatItIsAsked() {
		List<String> seen = new ArrayList<>();
		RandomSearch<Integer> search = new RandomSearch<>(new SearchSettings(4, 8, 0), STUDENT, EXAMPLES,
				RandomSearchTests::label, (prompt, example) -> {
					assertThat(prompt.demonstrations()).hasSize(7).doesNotContain(label(example));
					seen.add("q" + example);
					return Optional.empty();
				});
		assertThat(search.candidate(-1).demonstrations()).hasSize(8);
		assertThat(seen).hasSize(8);
	}

	private static RandomSearch<Integer> search(SearchSettings settings) {
		return new RandomSearch<>(settings, STUDENT, EXAMPLES, RandomSearchTests::label,
				(prompt, example) -> (example % 2 == 0) ? Optional.of(label(example)) : Optional.empty());
	}

	private static ObjectNode label(int example) {
		return JsonNodeFactory.instance.objectNode().put("question", "q" + example).put("answer", "a" + example);
	}

	private static List<String> names(Predictor candidate) {
		return candidate.demonstrations()
			.stream()
			.map((demo) -> demo.path("question").asString() + " " + demo.path("augmented").asBoolean(false))
			.toList();
	}

	private static List<Integer> integers(JsonNode array) {
		List<Integer> values = new ArrayList<>();
		array.forEach((each) -> values.add(each.asInt()));
		return values;
	}

	private static JsonNode golden() throws IOException {
		Path file = Path.of(System.getProperty("aigg.shared", "../shared"), "data", "dspy", "golden",
				"optimizer_demo_selection_derived.json");
		Assumptions.assumeTrue(Files.isReadable(file), "The golden samples are not here");
		return JsonMapper.shared().readTree(Files.readString(file));
	}

}
