package ai.aigg.insights.markets.matching.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarketIndexTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final int MARKETS = 12_000;

	/** Topics, as markets have them: near ones are much nearer than others. */
	private static final int TOPICS = 400;

	private final Random random = new Random(5);

	private final TextReader reader = new TextReader();

	private final MarketBook book = new MarketBook(this.reader);

	@Test
	void findsByItsSignsWhatTheWholeScanFinds() {
		List<float[]> topics = new ArrayList<>();
		for (int topic = 0; topic < TOPICS; topic++) {
			topics.add(vector(null, 1));
		}
		for (int number = 0; number < MARKETS; number++) {
			put("m" + number, "Market " + number, packed(vector(topics.get(number % TOPICS), 0.9)));
		}
		this.book.publish();
		MarketIndex index = this.book.index();
		int common = 0;
		int asked = 15;
		for (int number = 0; number < asked; number++) {
			Likeness likeness = new Likeness(packed(vector(topics.get(number), 0.7)), index.sample());
			Best exact = new Best(80);
			index.entries().forEach((entry) -> exact.add(entry, likeness.of(entry)));
			Set<String> whole = exact.entries()
				.stream()
				.map((entry) -> entry.listing().id())
				.collect(Collectors.toSet());
			Best best = new Best(80);
			index.nearest(likeness, (entry) -> true, best);
			common += (int) best.entries().stream().filter((entry) -> whole.contains(entry.listing().id())).count();
		}
		assertThat((double) common / (80 * asked)).isGreaterThan(0.97);
	}

	@Test
	void findsWhatCameSinceItWasPutInOrderAndForgetsWhatHasGone() {
		for (int number = 0; number < 1_500; number++) {
			put("m" + number, "Will team %d win the cup?".formatted(number), packed(vector(null, 1)));
		}
		this.book.publish();
		put("new", "Will the walrus be mayor of Zanzibar?", packed(vector(null, 1)));
		assertThat(first("walrus zanzibar")).isNotEqualTo("new");
		this.book.publish();
		assertThat(first("walrus zanzibar")).isEqualTo("new");
		assertThat(first("wallrus zanzibbar")).isEqualTo("new");
		assertThat(first("team 77 cup")).isEqualTo("m77");

		assertThat(this.book.update(listing("m77", "Will team 77 win the cup?", 5, "Sports"))).isTrue();
		assertThat(this.book.update(listing("m77", "Will team 77 lose the cup?", 5, "Sports"))).isFalse();
		assertThat(this.book.update(listing("unknown", "Will it rain?", 5, null))).isFalse();
		this.book.remove(List.of("new", "m78"));
		this.book.publish();
		assertThat(this.book.index().size()).isEqualTo(1_499);
		assertThat(first("walrus zanzibar")).isNotEqualTo("new");
		assertThat(first("team 78 cup")).isNotEqualTo("m78");
		assertThat(rank("team cup", "", "Sports")).extracting((ranked) -> ranked.listing().id()).containsExactly("m77");
	}

	@Test
	void completesTheLastWord() {
		put("a", "Will quokkas outnumber people?", packed(vector(null, 1)));
		put("b", "Will quorum be reached?", packed(vector(null, 1)));
		this.book.publish();
		assertThat(rank("quok", "quok", null)).extracting((ranked) -> ranked.listing().id()).containsExactly("a");
		assertThat(rank("quo", "quo", null)).hasSize(2);
		assertThat(rank("xylo", "xylo", null)).isEmpty();
	}

	private String first(String text) {
		return rank(text, "", null).stream().map((ranked) -> ranked.listing().id()).findFirst().orElse("none");
	}

	private List<Ranked> rank(String text, String unfinished, @Nullable String category) {
		return new Ranker(Weights.load()).rank(this.reader.read(text, null, NOW), Meaning.unknown(), unfinished, TODAY,
				this.book.index(), (listing) -> category == null || category.equals(listing.category()));
	}

	private void put(String id, String title, PackedVector vector) {
		this.book.put(listing(id, title, 10, null), vector, TODAY);
	}

	private static Listing listing(String id, String title, double volume, @Nullable String category) {
		return new Listing(id, title, null, null, null, NOW.plusSeconds(9_000_000), volume, null, category, true);
	}

	private static PackedVector packed(float[] vector) {
		return PackedVector.of(vector, Embedder.MODELS);
	}

	/** A vector some way off another one; all have something in common, as texts have. */
	private float[] vector(float @Nullable [] near, double apart) {
		float[] vector = new float[Embedder.MODELS * Embedder.PART];
		for (int part = 0; part < Embedder.MODELS; part++) {
			double square = 0;
			for (int at = part * Embedder.PART; at < (part + 1) * Embedder.PART; at++) {
				double base = (near != null) ? near[at] : (at % 7 == 0) ? 0.1 : 0;
				vector[at] = (float) (base + apart * this.random.nextGaussian() / Math.sqrt(Embedder.PART));
				square += vector[at] * vector[at];
			}
			for (int at = part * Embedder.PART; at < (part + 1) * Embedder.PART; at++) {
				vector[at] /= (float) Math.sqrt(square);
			}
		}
		return vector;
	}

}
