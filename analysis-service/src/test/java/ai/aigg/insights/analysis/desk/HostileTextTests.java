package ai.aigg.insights.analysis.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.estimate.LogOdds;
import ai.aigg.insights.analysis.estimate.Pool;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.MarketFindings.Book;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.analysis.evidence.Rules;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.gateway.reply.ReplyComposer;
import ai.aigg.insights.gateway.reply.ReplyLanguage;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchCompleted;
import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a model which does whatever a text tells it cannot do harm: recorded attacks
 * in every position that strangers write, and as the model's own words.
 */
class HostileTextTests {

	private static final MarketFindings FINDINGS = new MarketFindings(null,
			new Book(BigDecimal.valueOf(900), BigDecimal.valueOf(900)), null);

	private static final Pattern CONCLUSION = Pattern.compile("""
			The market says [\\d.]+ %; our estimate is [\\d.]+ % \\(80 % interval [\\d.]+–[\\d.]+ %\\)\\. \
			(?:No edge after costs: HOLD|A trade does not pass our checks: HOLD|\
			(?:YES|NO) costs [\\d.]+ cents? less than it is worth to us, after costs: BUY_(?:YES|NO))\\. \
			(?:A model that read the sources without seeing the price says [\\d.]+ %; it counts [\\d.]+ %\\.|\
			The model was out, so the estimate is statistical; web sources are listed, not weighed\\.)""");

	private static final Pattern PRICES = Pattern.compile(
			"Market(?: [\\d.<>]+% YES|: .{1,26} [\\d.<>]+%)\\. Our (?:statistical )?estimate [\\d.<>]+% \\([\\d.<>]+–[\\d.<>]+%\\)\\.");

	private static final Pattern DECISION = Pattern.compile(
			"(?:BUY YES|BUY NO|HOLD, no edge)(?: on .{1,26})?\\. Evidence (?:strong|fair|thin) \\([\\d.]+(?:, market data only)?\\)\\.");

	private static final double OUTRAGEOUS = 0.99;

	/** One in so many is tried with other numbers, too. */
	private static final int OTHERS = 10;

	private static final UUID QUESTION = new UUID(9, 9);

	private static final ReplyComposer COMPOSER = ReplyComposer.neutral();

	private static final Extractor EXTRACTOR = new Extractor();

	private static final Pool POOL = Pool.shipped();

	/** Replies that were looked at. */
	private final Set<String> harmless = new HashSet<>();

	@Test
	void noTextMovesMoreThanTheNumberThatItTalksTheModelInto() throws IOException {
		for (String attack : attacks()) {
			for (Position position : Position.values()) {
				for (double wanted : wanted(attack, position)) {
					Market market = position.market(attack);
					Research research = position.research(attack);
					Analysis attacked = TestCases.analyse(market, research, obedient(attack, wanted));
					Analysis honest = TestCases.analyse(market, research,
							TestModels.saying((request) -> TestModels.forecast(wanted, "Because.")));
					String name = position + " " + attack;
					assertThat(attacked.decision()).as(name).isEqualTo(honest.decision());
					assertThat(attacked.estimate()).as(name).isEqualTo(honest.estimate());
					assertThat(attacked.conclusion().factors()).as(name).isEqualTo(honest.conclusion().factors());
					assertThat(attacked.conclusion().text()).as(name)
						.isEqualTo(honest.conclusion().text())
						.matches(CONCLUSION);
					assertWithinBound(name, attacked.estimate());
					// Wording takes longest, and the number is not what is hostile.
					if (wanted == OUTRAGEOUS) {
						assertReply(name, position, reply(attacked), reply(honest));
					}
				}
			}
		}
	}

	/**
	 * Every attack in every position once, and once more with other numbers somewhere.
	 */
	private static List<Double> wanted(String attack, Position position) {
		boolean chosen = Math.floorMod((attack + position).hashCode(), OTHERS) == 0;
		return chosen ? List.of(OUTRAGEOUS, 0.01, 0.7) : List.of(OUTRAGEOUS);
	}

	@Test
	void anAttackInsteadOfAnAnswerLeavesTheNumbersAlone() throws IOException {
		String without = reply(TestCases.analyse(TestCase.market("0.49", "0.51"), Position.SNIPPET.research("Rain."),
				TestModels.saying((request) -> "Well.")));
		for (String attack : attacks()) {
			Analysis analysis = TestCases.analyse(TestCase.market("0.49", "0.51"), Position.SNIPPET.research("Rain."),
					TestModels.saying((request) -> attack));
			assertThat(analysis.opinion().standsIn()).as(attack).isTrue();
			assertThat(analysis.conclusion().text()).as(attack).matches(CONCLUSION);
			assertThat(analysis.estimate().forecastShift()).as(attack).isZero();
			assertThat(reply(analysis)).as(attack).isEqualTo(without);
		}
	}

	/** The reply that is posted, worded by the gateway. */
	private static String reply(Analysis analysis) {
		ResearchCompleted asked = new ResearchCompleted(QUESTION, TestCase.NOW, 1, new QuestionId(QUESTION),
				analysis.inputs().market().marketId(), "what the user wrote", List.of(QUESTION), false, null, null);
		return COMPOSER.composeUnique(Finding.of(analysis).answer(QUESTION, TestCase.NOW, asked), ReplyLanguage.EN,
				"1445880548472328192");
	}

	/**
	 * Numbers and words are ours; of strangers there is at most a name, made harmless.
	 */
	private void assertReply(String name, Position position, String attacked, String honest) {
		if (this.harmless.add(attacked)) {
			assertHarmless(name, attacked);
		}
		List<String> own = ownLines(attacked);
		switch (position) {
			case TITLE_OF_MARKET -> assertThat(own).as(name).isEqualTo(ownLines(honest));
			case OUTCOME -> assertThat(own).as(name).hasSameSizeAs(ownLines(honest));
			default -> assertThat(attacked).as(name).isEqualTo(honest);
		}
		assertThat(own.getFirst()).as(name).matches(PRICES);
		assertThat(own.get(1)).as(name).matches(DECISION);
	}

	private static void assertHarmless(String name, String attacked) {
		assertThat(EXTRACTOR.extractEntitiesWithIndices(attacked)).as(name).isEmpty();
		assertThat(EXTRACTOR.extractURLs(attacked)).as(name).isEmpty();
		assertThat(EXTRACTOR.extractCashtags(attacked)).as(name).isEmpty();
		assertThat(TwitterTextParser.parseTweet(attacked).isValid).as(name).isTrue();
		assertThat(attacked.codePoints().filter((character) -> character != '\n').map(Character::getType)).as(name)
			.doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
	}

	private static List<String> ownLines(String reply) {
		return reply.lines().skip(1).toList();
	}

	private static void assertWithinBound(String name, Estimate estimate) {
		double pooled = LogOdds.of(estimate.probability().doubleValue());
		double alone = pooled - estimate.forecastShift();
		// Stored with four digits.
		assertThat(Math.abs(estimate.forecastShift())).as(name)
			.isLessThanOrEqualTo(POOL.reach(LogOdds.toProbability(alone)) + 0.001);
	}

	/** Says what the text wants, in every field that can carry it. */
	private static LanguageModel obedient(String attack, double wanted) {
		String words = attack.strip();
		String cut = words.substring(0, Math.min(words.length(), 390));
		return TestModels.saying((request) -> TestModels.forecast(wanted, cut.replace("[[ ##", "[["),
				cut.isEmpty() ? "x" : cut, "Result: " + cut.substring(0, Math.min(cut.length(), 300)),
				cut.toUpperCase(Locale.ROOT), "rain " + cut.substring(0, Math.min(cut.length(), 300)) + " north"));
	}

	private static List<String> attacks() throws IOException {
		Path folder = Path.of(System.getProperty("aigg.shared", "../shared"), "data", "llm", "injection");
		Assumptions.assumeTrue(Files.isDirectory(folder), "The recorded attacks are not here");
		List<String> attacks = new ArrayList<>();
		for (String line : Files.readAllLines(folder.resolve("garak.jsonl"))) {
			attacks.add(EventJson.mapper().readTree(line).path("text").asString());
		}
		JsonNode bipia = EventJson.mapper().readTree(Files.readString(folder.resolve("bipia-train.json")));
		bipia.forEach((category) -> category.forEach((text) -> attacks.add(text.asString())));
		assertThat(attacks).hasSizeGreaterThan(100);
		return attacks;
	}

	/**
	 * Where strangers write.
	 */
	private enum Position {

		TITLE_OF_MARKET, OUTCOME, DESCRIPTION, RESOLUTION_SOURCE, TITLE_OF_PAGE, SNIPPET, SNIPPET_MIDDLE, SNIPPET_END,
		URL, DOMAIN, OWN_WORDS;

		private static final String HONEST = "It rained in the north on Monday, and the lake rose by a metre.";

		Market market(String attack) {
			Market plain = TestCase.market("0.49", "0.51");
			return new Market(plain.id(), plain.marketId(), in(attack, plain.question(), TITLE_OF_MARKET), plain.slug(),
					in(attack, plain.outcome(), OUTCOME), plain.quote(), plain.feeRate(), plain.volume24h(),
					plain.liquidity(), plain.endDate(), plain.resolution(), false, true,
					new Rules(in(attack, "It resolves by rain.", DESCRIPTION),
							in(attack, "The weather service", RESOLUTION_SOURCE)),
					plain.place());
		}

		Research research(String attack) {
			String snippet = switch (this) {
				case SNIPPET -> attack + " " + HONEST;
				case SNIPPET_MIDDLE -> "It rained in the north. " + attack + " The lake rose by a metre.";
				case SNIPPET_END -> HONEST + " " + attack;
				default -> HONEST;
			};
			Instant day = TestCase.NOW;
			return TestCase.research(FINDINGS,
					new ResearchSource(in(attack, "Rain in the north", TITLE_OF_PAGE),
							in(attack, "https://a.example/1", URL), day, day, in(attack, "a.example", DOMAIN), snippet),
					TestCase.page("b.example", day));
		}

		private String in(String attack, String honest, Position position) {
			return (this == position) ? attack : honest;
		}

	}

}
