package ai.aigg.insights.trials.kill;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.AnalysisApplication;
import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.research.ResearchApplication;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.provision.ServiceRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two hundred questions about forty markets with upstreams that take five seconds, while
 * first research-service and then analysis-service is killed. It takes minutes, so no
 * build runs it by itself: {@code ops/test/answer-kill.sh} does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerKillCheck {

	private static final Logger log = LoggerFactory.getLogger(AnswerKillCheck.class);

	private static final Duration LIMIT = Duration.ofMinutes(2);

	private static final int MARKETS = 40;

	private static final int QUESTIONS = 200;

	private static final int KNOWN = 20;

	private final List<Instance> instances = new ArrayList<>();

	private final Clock clock = Clock.systemUTC();

	private final Ids ids = new Ids(this.clock);

	private TestDatabase database;

	private SimulatedVenue simulators;

	private AnswerRows rows;

	private AnswerFollower follower;

	@BeforeAll
	void start() throws IOException, InterruptedException {
		this.database = TestServers.newDatabase();
		this.rows = new AnswerRows(this.database.owner());
		this.follower = new AnswerFollower();
		this.simulators = SimulatedVenue.start(50, 0);
	}

	@AfterAll
	void stop() {
		this.instances.forEach(Instance::close);
		if (this.follower != null) {
			this.follower.close();
		}
		if (this.simulators != null) {
			this.simulators.close();
		}
	}

	@Test
	void nothingIsLostAndNothingThatIsStoredIsPaidForAgain() throws Exception {
		Instance research = research(1);
		Instance analysis = analysis(1);
		this.rows.market(this.ids, "known");
		IntStream.range(0, MARKETS).forEach((number) -> this.rows.market(this.ids, "m" + number));
		QuestionId warm = ask("known");
		untilEnded("the first answer", List.of(warm));
		// A process that has just started compiles what it runs; the wait behind slow
		// calls is what counts below, so both are measured.
		Duration cold = askWhatIsKnown("after the start");
		int searchesBefore = this.rows.searchCalls();
		int modelsBefore = this.rows.modelCalls();

		this.simulators.slowAll(List.of("/model/**", "/perplexity/**", "/clob/**", "/data/**"), Duration.ofSeconds(5));
		List<QuestionId> asked = IntStream.range(0, QUESTIONS)
			.mapToObj((number) -> ask("m" + number % MARKETS))
			.toList();
		assertThat(this.follower.asked()).isTrue();
		await("everybody to be under way").atMost(LIMIT).until(() -> this.rows.flights() >= MARKETS);
		Duration known = askWhatIsKnown("among the slow");

		await("some searches").atMost(LIMIT).until(() -> this.rows.searches() > 5);
		research.kill();
		int searchCalls = this.rows.searchCalls();
		int searches = this.rows.searches();
		research = research(2);

		await("some forecasts").atMost(LIMIT).until(() -> this.rows.samples() > 5);
		analysis.kill();
		int modelCalls = this.rows.modelCalls();
		int samples = this.rows.samples();
		analysis = analysis(2);

		untilEnded("all answers", asked);
		research.lives();
		analysis.lives();
		log.info(
				"killed with {} searches of {} calls and {} samples of {} calls stored; at the end {} of {} and {} of {}",
				searches, searchCalls, samples, modelCalls, this.rows.searches(), this.rows.searchCalls(),
				this.rows.samples(), this.rows.modelCalls());
		assertThat(this.follower.answered(asked)).isEqualTo(QUESTIONS);
		assertThat(this.rows.waiting()).isZero();
		assertThat(this.rows.analyses()).isEqualTo(MARKETS + 1);
		assertThat(this.rows.withoutModel()).isZero();
		assertThat(this.rows.twiceResearched()).isZero();
		// What was stored when the process died is not asked for again; what was under
		// way is, once.
		assertThat(this.rows.searchCalls() - searchCalls).isEqualTo(MARKETS + 1 - searches);
		assertThat(this.rows.modelCalls() - modelCalls).isEqualTo(MARKETS + 1 - samples);
		assertThat(searchCalls - searchesBefore).isLessThanOrEqualTo(MARKETS);
		assertThat(modelCalls - modelsBefore).isLessThanOrEqualTo(MARKETS);
		assertThat(known).as("among the slow, with %s after the start", cold).isLessThan(Duration.ofSeconds(1));
	}

	private Duration askWhatIsKnown(String when) {
		Instant begin = this.clock.instant();
		List<QuestionId> known = IntStream.range(0, KNOWN).mapToObj((number) -> ask("known")).toList();
		untilEnded("what is known", known);
		Duration taken = Duration.between(begin, this.clock.instant());
		log.info("{} questions about what is known took {} ms {}", KNOWN, taken.toMillis(), when);
		return taken;
	}

	private void untilEnded(String what, List<QuestionId> questions) {
		await(what).atMost(LIMIT)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.follower.ended(questions));
	}

	private QuestionId ask(String market) {
		QuestionId question = new QuestionId(this.ids.next());
		this.follower.ask(new ResearchRequested(this.ids.next(), this.clock.instant(), 1, question,
				new MarketId(market), "what the user wrote", 0.9, null, null));
		return question;
	}

	private Instance research(int number) throws IOException {
		Map<String, String> settings = new HashMap<>(this.simulators.settings());
		settings.put("aigg.upstream.data.base-url", this.simulators.address("/data").toString());
		settings.put("aigg.upstream.perplexity.base-url", this.simulators.address("/perplexity").toString());
		settings.put("aigg.research.perplexity.key", "simulated");
		return started(Instance.start("research-" + number, ResearchApplication.class, ServiceRole.RESEARCH,
				this.database, settings));
	}

	private Instance analysis(int number) throws IOException {
		String endpoint = "aigg.analysis.model.endpoint.";
		String budget = "aigg.analysis.budget.%s.usd-per-day";
		return started(
				Instance.start("analysis-" + number, AnalysisApplication.class, ServiceRole.ANALYSIS, this.database,
						Map.of(endpoint + "provider", "openai", endpoint + "base-url",
								this.simulators.address("/model/v1").toString(), endpoint + "key", "simulated",
								endpoint + "model", "simulated-model", endpoint + "max-concurrent", "8",
								"aigg.analysis.model.usual-samples", "1", "aigg.pace.enabled", "false",
								// What a killed call had set aside stays spent, at the
								// dear price of an unknown model.
								budget.formatted("all"), "1000", budget.formatted("levels.other"), "1000")));
	}

	private Instance started(Instance instance) {
		this.instances.add(instance);
		return instance;
	}

}
