package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.Meaning;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import ai.aigg.insights.markets.matching.text.Words;
import ai.aigg.insights.markets.matching.upkeep.LiveIndex;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Ranks the open markets by meaning and words, or by words alone as long as their meaning
 * is not known: for questions, for searches and for those who ask why.
 */
@Component
class Engine implements AutoCloseable {

	private final LiveIndex index;

	private final EngineSettings settings;

	private final Workers workers;

	private final QuestionVectors vectors;

	private final Meanings meanings = new Meanings();

	private final TextReader texts = new TextReader();

	private final Map<Basis, Ranker> rankers = new EnumMap<>(Basis.class);

	Engine(LiveIndex index, EngineSettings settings) {
		this.index = index;
		this.settings = settings;
		this.workers = new Workers(settings);
		this.vectors = new QuestionVectors(this::vector, settings.vectors());
		for (Basis basis : Basis.values()) {
			this.rankers.put(basis, new Ranker(Weights.load(basis)));
		}
	}

	private PackedVector vector(String text) {
		return PackedVector.of(this.index.models().question(text), Embedder.MODELS);
	}

	private LiveIndex.Searchable current() {
		return this.index.current().orElseThrow(MatcherBusyException::tooEarly);
	}

	/**
	 * Takes over markets that have just come, before a question about them is answered.
	 * @throws MatcherBusyException when none have been read yet
	 */
	void catchUp() {
		try {
			if (!this.index.catchUp(this.settings.patience())) {
				throw MatcherBusyException.tooEarly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw MatcherBusyException.tooEarly();
		}
	}

	/**
	 * Ranks the markets that a post may mean.
	 * @param reading what was understood of it
	 * @param askedAt when it was asked
	 * @return the markets
	 * @throws MatcherBusyException when too many ask at once, or the markets have not
	 * been read yet
	 */
	Ranking rank(Reading reading, Instant askedAt) {
		LiveIndex.Searchable search = current();
		return inTurn(() -> {
			Meaning meaning = (search.models() != null) ? made(reading.expanded(), search, Filter.NONE) : null;
			return ranking(reading, meaning, (ranker, meant) -> ranker.rank(reading, meant, "", day(askedAt),
					search.index(), (listing) -> true));
		});
	}

	/**
	 * Ranks the markets that a text may come to mean while it is typed.
	 * @param text as far as it is typed
	 * @param filter which markets count
	 * @param now the time
	 * @return the markets
	 * @throws MatcherBusyException when too many search at once, or the markets have not
	 * been read yet
	 */
	Ranking type(String text, Filter filter, Instant now) {
		LiveIndex.Searchable search = current();
		return inTurn(() -> {
			Typed typed = Typed.of(text, (word) -> Words.of(word).stream().allMatch(search.index()::knows));
			Reading reading = this.texts.read(text, null, now);
			String meant = typed.settled().equals(text) ? reading.expanded()
					: this.texts.read(typed.settled(), null, now).expanded();
			return ranking(reading, meaning(typed, meant, search, filter), (ranker, meaning) -> ranker.rank(reading,
					meaning, typed.unfinished(), day(now), search.index(), filter::lets));
		});
	}

	private @Nullable Meaning meaning(Typed typed, String meant, LiveIndex.Searchable search, Filter filter) {
		if (search.models() == null || !typed.hasMeaning()) {
			return null;
		}
		return filter.equals(Filter.NONE) ? this.meanings.of(meant, (text) -> made(text, search, filter))
				: made(meant, search, filter);
	}

	private Meaning made(String text, LiveIndex.Searchable search, Filter filter) {
		return Ranker.meaning(this.vectors.of(text), search.index(), filter::lets);
	}

	private Ranking ranking(Reading reading, @Nullable Meaning meaning,
			BiFunction<Ranker, Meaning, List<Ranked>> work) {
		Basis basis = (meaning != null) ? Basis.MEANING : Basis.WORDS;
		Ranker ranker = Objects.requireNonNull(this.rankers.get(basis));
		List<Ranked> ranked = work.apply(ranker, (meaning != null) ? meaning : Meaning.unknown());
		return new Ranking(basis, reading, ranked, ranker.confidence(ranked, reading));
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(ZoneOffset.UTC).toLocalDate();
	}

	private Ranking inTurn(Callable<Ranking> work) {
		return this.workers.run(work).orElseThrow(MatcherBusyException::tooMany);
	}

	/** Whether markets are told by their meaning, and not by words alone. */
	boolean knowsMeaning() {
		return this.index.current().filter((search) -> search.models() != null).isPresent();
	}

	@Override
	public void close() {
		this.workers.close();
	}

}
