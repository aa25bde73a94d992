package ai.aigg.insights.analysis.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.MarketFindings.Siblings;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.model.budget.Reservation;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.model.client.ModelRequest;
import ai.aigg.insights.model.client.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Panel}: what a model is shown, and what becomes of its answers.
 */
class PanelTests {

	private static final Market MARKET = TestCase.priced("0.3137", "0.3139", "0.3141", "0.3143");

	private static final Research RESEARCH = TestCase.research(
			new MarketFindings(null, null, new Siblings(3, new BigDecimal("1.0271"), true)),
			TestCase.page("reuters.com", TestCase.NOW.minus(Duration.ofDays(1))),
			new ResearchSource("Rain odds", "https://polymarket.com/event/rain", null, TestCase.NOW, "polymarket.com",
					"Rain trades at 31 cents."),
			new ResearchSource("Weather of the week", "https://met.example/1", null, TestCase.NOW, "met.example",
					"A front arrives on Friday. Polymarket gives it 31%. Bookmakers say 3 to 1. It may bring 20 mm."));

	@Test
	void noPriceReachesThePrompt() {
		List<ModelRequest> requests = new CopyOnWriteArrayList<>();
		hear((request) -> {
			requests.add(request);
			return TestModels.forecast(0.4, "Because.");
		}, TestModels.effort(2));
		assertThat(requests).hasSize(2);
		assertThat(prompt(requests.getFirst())).contains("Will it rain?", "It resolves by rain.", "[1]", "[3]",
				"A front arrives on Friday. It may bring 20 mm.", "in 30 days");
		assertThat(prompt(requests.getFirst())).doesNotContain("313", "314", "31 ", "31%", "1.0271", "102.7", "[2]",
				"olymarket", "ookmaker", "odds");
	}

	@Test
	void everyRequestHasAMarkOfItsOwn() {
		Set<String> marks = ConcurrentHashMap.newKeySet();
		hear((request) -> {
			marks.add(prompt(request).replaceAll("(?s).*<data-([0-9a-f]{16})>.*", "$1"));
			return TestModels.forecast(0.4, "Because.");
		}, TestModels.effort(3));
		assertThat(marks).hasSize(3);
	}

	@Test
	void answersAreRecordedAsTheyWereGivenAndKeptAsTheyCome() {
		List<Sample> kept = new CopyOnWriteArrayList<>();
		AtomicInteger settled = new AtomicInteger();
		Effort effort = new Effort(3, (most) -> {
			assertThat(most).isPositive();
			return Optional.of(new Reservation((actual) -> settled.incrementAndGet()));
		}, List.of(), kept::add);
		Testimony testimony = hear((request) -> TestModels.forecast(0.4, "Because."), effort);
		assertThat(testimony.samples()).hasSize(3).containsExactlyInAnyOrderElementsOf(kept);
		assertThat(testimony.samples().getFirst().answer()).isEqualTo(TestModels.forecast(0.4, "Because."));
		assertThat(testimony.samples().getFirst().costUsd()).isEqualByComparingTo("0.004124");
		assertThat(testimony.tokens()).isEqualTo(3_600);
		assertThat(testimony.out()).isNull();
		assertThat(settled).hasValue(3);
		Witness witness = Objects.requireNonNull(testimony.witness());
		assertThat(witness.program().name()).isEqualTo("forecast");
		assertThat(witness.program().sha256()).hasSize(64);
	}

	@Test
	void answersOfAnEarlierTryAreNotPaidForAgain() {
		Testimony first = hear((request) -> TestModels.forecast(0.4, "Because."), TestModels.effort(2));
		AtomicInteger calls = new AtomicInteger();
		Testimony second = hear((request) -> {
			calls.incrementAndGet();
			return TestModels.forecast(0.5, "Because.");
		}, new Effort(3, TestModels.RICH, first.samples(), (sample) -> {
		}));
		assertThat(calls).hasValue(1);
		assertThat(second.samples()).hasSize(3).startsWith(first.samples().toArray(Sample[]::new));
	}

	@Test
	void whatCameBeforeTheDeadlineCounts() {
		AtomicInteger calls = new AtomicInteger();
		CountDownLatch never = new CountDownLatch(1);
		Testimony testimony = TestModels.panel(TestModels.saying((request) -> {
			if (calls.incrementAndGet() > 1) {
				try {
					never.await();
				}
				catch (InterruptedException ex) {
					throw new ModelException.TimedOut("stopped", ex);
				}
			}
			return TestModels.forecast(0.4, "Because.");
		}), Duration.ofSeconds(2)).hear(MARKET, RESEARCH, TestCase.NOW, TestModels.effort(3));
		assertThat(testimony.samples()).hasSize(1);
	}

	@Test
	void aMalformedAnswerIsAskedForOnceMore() {
		AtomicInteger calls = new AtomicInteger();
		Testimony testimony = hear(
				(request) -> (calls.incrementAndGet() == 1) ? "Well." : TestModels.forecast(0.4, "Because."),
				TestModels.effort(1));
		assertThat(testimony.samples()).singleElement().satisfies((sample) -> assertThat(sample.corrected()).isTrue());
	}

	@Test
	void answersOutsideOfTheRulesAreNoAnswers() {
		for (String wrong : List.of(TestModels.forecast(1.2, "x"), TestModels.forecast(-0.1, "x"),
				TestModels.forecast(0.4, "x".repeat(13_000)),
				TestModels.forecast(0.4, "x", "a", "b", "c", "d", "e", "f"),
				TestModels.forecast(0.4, "x", "y".repeat(401)),
				TestModels.forecast(0.4, "x", "y").replace("\"source\":1", "\"source\":11"))) {
			assertThat(hear((request) -> wrong, TestModels.effort(1)).out()).isEqualTo(ModelOut.MALFORMED);
		}
	}

	@ParameterizedTest
	@EnumSource(ModelOut.class)
	void saysWhyNoModelSpoke(ModelOut out) {
		if (out == ModelOut.NO_EVIDENCE) {
			assertThat(TestModels.panel(TestModels.saying((request) -> "never asked"))
				.hear(MARKET, TestCase.research(MarketFindings.NONE), TestCase.NOW, TestModels.effort(1))
				.out()).isEqualTo(out);
			return;
		}
		Testimony testimony = hear((request) -> {
			throw switch (out) {
				case RATE_LIMITED -> new ModelException.RateLimited("", null);
				case OUT_OF_CREDIT -> new ModelException.OutOfCredit("");
				case REFUSED -> new ModelException.Refused("", Usage.NONE);
				case EMPTY -> new ModelException.Empty("", Usage.NONE);
				case MALFORMED -> new ModelException.Malformed("", Usage.NONE, null);
				case TIMED_OUT -> new ModelException.TimedOut("", null);
				default -> new ModelException.Unavailable("", true, null);
			};
		}, (out == ModelOut.BUDGET) ? new Effort(3, (most) -> Optional.empty(), List.of(), (sample) -> {
		}) : TestModels.effort(3));
		assertThat(testimony.out()).isEqualTo(out);
		assertThat(testimony.samples()).isEmpty();
	}

	private static Testimony hear(Function<ModelRequest, String> words, Effort effort) {
		return TestModels.panel(TestModels.saying(words)).hear(MARKET, RESEARCH, TestCase.NOW, effort);
	}

	private static String prompt(ModelRequest request) {
		return request.messages().stream().map((message) -> message.content()).reduce("", String::concat);
	}

}
