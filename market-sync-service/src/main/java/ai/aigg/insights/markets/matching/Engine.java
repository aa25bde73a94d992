package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.Meaning;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import ai.aigg.insights.markets.matching.text.Words;
import ai.aigg.insights.markets.matching.upkeep.LiveIndex;

import org.springframework.stereotype.Component;

/**
 * Ranks the open markets by meaning and words: for questions, for searches and for those
 * who ask why.
 */
@Component
class Engine implements AutoCloseable {

	private final LiveIndex index;

	private final Workers workers;

	private final QuestionVectors vectors;

	private final Meanings meanings = new Meanings();

	private final TextReader texts = new TextReader();

	private final Ranker ranker = new Ranker(Weights.load());

	Engine(LiveIndex index, EngineSettings settings) {
		this.index = index;
		this.workers = new Workers(settings);
		this.vectors = new QuestionVectors(this::vector, settings.vectors());
	}

	private PackedVector vector(String text) {
		LiveIndex.Searchable search = this.index.current().orElseThrow(MatcherBusyException::new);
		return PackedVector.of(search.models().question(text), Embedder.MODELS);
	}

	/**
	 * Ranks the markets that a post may mean.
	 * @param reading what was understood of it
	 * @param askedAt when it was asked
	 * @return empty as long as there is no index, or when too many ask at once
	 */
	Optional<Ranking> rank(Reading reading, Instant askedAt) {
		Optional<LiveIndex.Searchable> search = this.index.current();
		if (search.isEmpty()) {
			return Optional.empty();
		}
		return this.workers.run(() -> ranking(reading,
				this.ranker.rank(reading, this.vectors.of(reading.expanded()), day(askedAt), search.get().index())));
	}

	/**
	 * Ranks the markets that a text may come to mean while it is typed.
	 * @param text as far as it is typed
	 * @param filter which markets count
	 * @param now the time
	 * @return empty as long as there is no index
	 * @throws MatcherBusyException when too many ask at once
	 */
	Optional<Ranking> type(String text, Filter filter, Instant now) {
		return this.index.current().map((search) -> this.workers.run(() -> {
			Typed typed = Typed.of(text, (word) -> Words.of(word).stream().allMatch(search.index()::knows));
			Reading reading = this.texts.read(text, null, now);
			String meant = typed.settled().equals(text) ? reading.expanded()
					: this.texts.read(typed.settled(), null, now).expanded();
			return ranking(reading, this.ranker.rank(reading, meaning(typed, meant, search, filter), typed.unfinished(),
					day(now), search.index(), filter::lets));
		}).orElseThrow(MatcherBusyException::new));
	}

	private Meaning meaning(Typed typed, String meant, LiveIndex.Searchable search, Filter filter) {
		if (!typed.hasMeaning()) {
			return Meaning.unknown();
		}
		return filter.equals(Filter.NONE) ? this.meanings.of(meant, (text) -> made(text, search, filter))
				: made(meant, search, filter);
	}

	private Meaning made(String text, LiveIndex.Searchable search, Filter filter) {
		return this.ranker.meaning(this.vectors.of(text), search.index(), filter::lets);
	}

	private Ranking ranking(Reading reading, List<Ranked> ranked) {
		return new Ranking(reading, ranked, this.ranker.confidence(ranked, reading));
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(ZoneOffset.UTC).toLocalDate();
	}

	/** Whether there is an index. */
	boolean isReady() {
		return this.index.current().isPresent();
	}

	@Override
	public void close() {
		this.workers.close();
	}

}
