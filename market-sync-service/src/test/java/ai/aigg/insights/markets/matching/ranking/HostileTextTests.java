package ai.aigg.insights.markets.matching.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody writes, the matcher reads and ranks it in time and names only markets
 * that there are.
 */
class HostileTextTests {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final long LIMIT_NANOS = 200_000_000;

	/** A pause of the machine is not the matcher's. */
	private static final int ATTEMPTS = 4;

	private static final TextReader READER = new TextReader();

	private static final Ranker RANKER = new Ranker(Weights.load(Basis.MEANING));

	private static final MarketIndex INDEX = index();

	private static final Set<String> IDS = INDEX.entries()
		.stream()
		.map((entry) -> entry.listing().id())
		.collect(Collectors.toSet());

	@Property(tries = 150)
	void anyTextIsRankedInTime(@ForAll("texts") String text, @ForAll("texts") String context) {
		check(text, context);
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(5_000);
		Arbitrary<String> pieces = Arbitraries
			.of("$150k", "9".repeat(400), "1e999", "before", "the", "@", "#", "https://polymarket.com/event/", "-",
					"\u202e", "\u0000", "\ud83d", "by 31 feb 0000", "in 99999999999 days", "a'", "%", "نعم", "日本", "Ⅻ",
					"½", "q4 20", "(", "\\", "]]>", "';--", "0x", "٣٤", "ﷺ", "e\u0301".repeat(40), "mid", "of", "may")
			.list()
			.ofMaxSize(400)
			.map((list) -> String.join((list.size() % 2 == 0) ? " " : "", list));
		Arbitrary<String> repeated = Arbitraries.strings()
			.all()
			.ofMinLength(1)
			.ofMaxLength(4)
			.map((part) -> part.repeat(5_000 / part.length()));
		return Arbitraries.oneOf(any, pieces, repeated);
	}

	@Test
	void stackedMarksAreReadInTime() {
		check("\u0618".repeat(5_000), "Will it " + "e\u0301\u0316".repeat(2_000));
	}

	@Test
	void attacksOnModelsAreTextsLikeOthers() {
		SharedData.lines("data/llm/injection/garak.jsonl")
			.stream()
			.map(JsonMapper.shared()::readTree)
			.flatMap(HostileTextTests::strings)
			.distinct()
			.forEach((text) -> check(text, null));
		strings(JsonMapper.shared()
			.readTree(String.join("\n", SharedData.lines("data/llm/injection/bipia-train.json")))).distinct()
			.forEach((text) -> check(text, text));
	}

	private static java.util.stream.Stream<String> strings(JsonNode node) {
		return node.isString() ? java.util.stream.Stream.of(node.asString())
				: node.valueStream().flatMap(HostileTextTests::strings);
	}

	private static void check(String text, @org.jspecify.annotations.Nullable String context) {
		long fastest = Long.MAX_VALUE;
		for (int attempt = 0; attempt < ATTEMPTS && fastest > LIMIT_NANOS; attempt++) {
			long from = System.nanoTime();
			Reading reading = READER.read(text, context, NOW);
			List<Ranked> ranked = RANKER.rank(reading, vector(new Random(text.hashCode())), TODAY, INDEX);
			double confidence = RANKER.confidence(ranked, reading);
			fastest = Math.min(fastest, System.nanoTime() - from);
			assertThat(confidence).isBetween(0.0, 1.0);
			assertThat(ranked).allMatch((each) -> IDS.contains(each.listing().id()) && Double.isFinite(each.score()));
		}
		assertThat(fastest).as(text).isLessThan(LIMIT_NANOS);
	}

	private static MarketIndex index() {
		MarketBook book = new MarketBook(READER);
		Random random = new Random(1);
		List<String> names = List.of("Bitcoin", "the Fed", "Arsenal", "Zanzibar", "the walrus", "March", "GTA VI");
		IntStream.range(0, 3_000)
			.forEach((number) -> book.put(new Listing("m" + number,
					"Will %s reach $%d,000 by December %d?".formatted(names.get(number % names.size()), number,
							1 + number % 31),
					"e" + number % 200, null, null, NOW.plusSeconds(number * 10_000L), number, null), vector(random),
					TODAY));
		book.publish();
		return book.index();
	}

	private static PackedVector vector(Random random) {
		float[] vector = new float[Embedder.MODELS * Embedder.PART];
		for (int at = 0; at < vector.length; at++) {
			vector[at] = (float) (random.nextGaussian() / Math.sqrt(Embedder.PART));
		}
		return PackedVector.of(vector, Embedder.MODELS);
	}

}
