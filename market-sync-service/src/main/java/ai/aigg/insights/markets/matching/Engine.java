package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.Basis;
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
class Engine {

	private final LiveIndex index;

	private final EngineSettings settings;

	private final Semaphore turns;

	private final QuestionVectors vectors;

	private final TextReader texts = new TextReader();

	private final Map<Basis, Ranker> rankers = new EnumMap<>(Basis.class);

	Engine(LiveIndex index, EngineSettings settings) {
		this.index = index;
		this.settings = settings;
		this.turns = new Semaphore(settings.atOnce(), true);
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
			PackedVector vector = (search.models() != null) ? this.vectors.of(reading.expanded()) : null;
			return ranking(reading, vector, (ranker) -> ranker.rank(reading, vector, day(askedAt), search.index()));
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
			boolean meaning = search.models() != null && typed.hasMeaning();
			PackedVector vector = meaning ? this.vectors.of(meant) : null;
			return ranking(reading, vector, (ranker) -> ranker.rank(reading, vector, typed.unfinished(), day(now),
					search.index(), filter::lets));
		});
	}

	private Ranking ranking(Reading reading, @Nullable PackedVector vector, Function<Ranker, List<Ranked>> work) {
		Basis basis = (vector != null) ? Basis.MEANING : Basis.WORDS;
		Ranker ranker = Objects.requireNonNull(this.rankers.get(basis));
		List<Ranked> ranked = work.apply(ranker);
		return new Ranking(basis, reading, ranked, ranker.confidence(ranked, reading));
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(ZoneOffset.UTC).toLocalDate();
	}

	private Ranking inTurn(Supplier<Ranking> work) {
		try {
			if (!this.turns.tryAcquire(this.settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				throw MatcherBusyException.tooMany();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw MatcherBusyException.tooMany();
		}
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
