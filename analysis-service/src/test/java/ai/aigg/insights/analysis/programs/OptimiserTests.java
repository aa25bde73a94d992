package ai.aigg.insights.analysis.programs;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.analysis.forecast.ForecastProgram;
import ai.aigg.insights.model.client.AnswerForm;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.model.client.ModelSettings;
import ai.aigg.insights.model.client.Price;
import ai.aigg.insights.model.client.ProgramCaller;
import ai.aigg.insights.model.optimise.SearchSettings;
import ai.aigg.insights.model.program.Program;
import ai.aigg.insights.model.program.Programs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Optimiser} and {@link ProgramScores} with models that are made up.
 */
class OptimiserTests {

	private static final SearchSettings SEARCH = new SearchSettings(2, 3, 2);

	private static final Optimiser.Sizes SIZES = new Optimiser.Sizes(6, 10, 20);

	private static final ProgramFile SHIPPED = ProgramFile.shipped();

	@TempDir
	private Path folder;

	private Path questions = Path.of("");

	@BeforeEach
	void writeQuestions() throws IOException {
		// What rains happens, and every price is 0.5.
		String rows = IntStream.range(0, 40)
			.mapToObj((i) -> "%d,Will it %s in town %d?,0.5,%d,2026-%02d-%02d,2 days before".formatted(i,
					(i % 2 == 0) ? "rain" : "snow", i, 1 - i % 2, 1 + i / 20, 1 + i % 20))
			.collect(Collectors.joining("\n"));
		this.questions = Files.writeString(this.folder.resolve("questions.csv"),
				"id,question,prob_a,resolved_a,close,prob_when\n" + rows);
	}

	@Test
	void aModelThatLearnsFromDemonstrationsGetsThem() throws InterruptedException {
		Optimisation found = optimise(bench(TestModels.saying((request) -> {
			String all = request.messages().toString();
			String asked = request.messages().getLast().content();
			boolean taught = request.messages().size() > 2;
			assertThat(all).doesNotContain("0.5");
			return TestModels.forecast(taught ? (asked.contains("rain") ? 0.9 : 0.1) : 0.4, "Because.");
		}), 1_000, null));
		assertThat(found.accepted()).isTrue();
		// -3 has no demonstrations; -2 is the first of those that have some.
		assertThat(found.seed()).isEqualTo(-2);
		assertThat(found.candidates()).extracting(Optimisation.Candidate::seed).containsExactly(-3, -2, -1, 0, 1);
		assertThat(found.difference().high()).isNegative();
		assertThat(found.after().brierPooled().mean()).isLessThan(found.before().brierPooled().mean());
		Program again = Programs.load("forecast", found.program().toJson().getBytes(StandardCharsets.UTF_8),
				ForecastProgram.signatures());
		assertThat(again.sha256()).isEqualTo(found.program().sha256()).isNotEqualTo(SHIPPED.program().sha256());
		assertThat(again.predictor(Program.BARE).demonstrations()).hasSize(3);
	}

	@Test
	void aModelThatLearnsNothingChangesNothing() throws InterruptedException {
		Optimisation found = optimise(
				bench(TestModels.saying((request) -> TestModels.forecast(0.6, "Because.")), 1_000, null));
		assertThat(found.accepted()).isFalse();
		assertThat(found.seed()).isEqualTo(-3);
		assertThat(found.difference().mean()).isZero();
	}

	@Test
	void onlyWhatHelpedBecomesADemonstration() throws InterruptedException {
		Optimisation found = optimise(bench(
				TestModels.saying((request) -> TestModels
					.forecast(request.messages().getLast().content().contains("rain") ? 0.99 : 0.98, "Because.")),
				1_000, null));
		assertThat(found.candidates().get(2).demonstrations()).isEqualTo(3);
		assertThat(found.program().predictor(Program.BARE).demonstrations())
			.allSatisfy((demo) -> assertThat(demo.path("augmented").asBoolean(false))
				.isEqualTo(demo.path("question").asString().contains("rain") && demo.has("reasoning")));
	}

	@Test
	void answersThatAreKeptAreNotPaidForAgain() throws InterruptedException {
		Path answers = this.folder.resolve("answers.jsonl");
		AtomicInteger calls = new AtomicInteger();
		LanguageModel model = TestModels
			.saying((request) -> TestModels.forecast(0.3 + (calls.incrementAndGet() % 5) / 10.0, "Because."));
		ProgramScores first = score(bench(model, 100, answers));
		ProgramBench replay = new ProgramBench(new RecordedAnswers(answers, null, AnswerForm.TEXT), null, caller(), 2);
		assertThat(score(replay)).isEqualTo(first);
		assertThat(replay.calls()).isZero();
		assertThat(calls.get()).isEqualTo(30);
	}

	@Test
	void aModelThatFailsLeavesTheStatisticalAnalyst() throws InterruptedException {
		AtomicInteger calls = new AtomicInteger();
		ProgramScores scores = score(bench(TestModels.saying((request) -> {
			if (calls.incrementAndGet() % 3 == 0) {
				throw new ModelException.TimedOut("slow", null);
			}
			return TestModels.forecast(0.5, "Because.");
		}), 100, null));
		assertThat(scores.programs().getFirst().figures().failures()).isEqualTo(10);
	}

	@Test
	void aModelThatDoesNotAnswerEndsIt() {
		assertThatExceptionOfType(ProgramProblem.class).isThrownBy(() -> score(bench(TestModels.saying((request) -> {
			throw new ModelException.Unavailable("The model cannot be reached", true, null);
		}), 100, null))).withMessage("The model does not answer: The model cannot be reached");
	}

	@Test
	void noMoreIsSpentThanAllowed() {
		AtomicInteger calls = new AtomicInteger();
		LanguageModel model = TestModels.saying((request) -> {
			calls.incrementAndGet();
			return TestModels.forecast(0.5, "Because.");
		});
		assertThatExceptionOfType(ProgramProblem.class).isThrownBy(() -> score(bench(model, 7, null)))
			.withMessageStartingWith("The limit is reached: ");
		assertThat(calls.get()).isEqualTo(7);
	}

	private ProgramScores score(ProgramBench bench) throws InterruptedException {
		return ProgramScores.of(bench, PastQuestions.read(this.questions).some(30), List.of(SHIPPED), (line) -> {
		});
	}

	private Optimisation optimise(ProgramBench bench) throws InterruptedException {
		return Optimiser.of(bench, SHIPPED, PastQuestions.read(this.questions), SIZES, SEARCH, (line) -> {
		}).run();
	}

	private static ProgramBench bench(LanguageModel model, int calls, @Nullable Path answers) {
		ModelSettings settings = new ModelSettings(ModelSettings.Provider.OPENAI, URI.create("http://localhost"), "key",
				"model", 0.7, 1_000, "max_tokens", AnswerForm.TEXT, Duration.ofSeconds(1), Duration.ofSeconds(10), 0, 4,
				DataSize.ofMegabytes(1), Map.of("default", new Price(BigDecimal.ONE, BigDecimal.TEN)));
		return ProgramBench.of(model, settings, caller(), new Limits(calls, BigDecimal.TEN, 2), answers);
	}

	private static ProgramCaller caller() {
		return new ProgramCaller(new SimpleMeterRegistry());
	}

}
