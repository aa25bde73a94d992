package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import ai.aigg.insights.markets.matching.embedding.Embedder;
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
class Engine {

	private final LiveIndex index;

	private final EngineSettings settings;

	private final Semaphore turns;

	private final QuestionVectors vectors;

	private final TextReader texts = new TextReader();

	private final Ranker ranker = new Ranker(Weights.load());

	Engine(LiveIndex index, EngineSettings settings) {
		this.index = index;
		this.settings = settings;
		this.turns = new Semaphore(settings.atOnce(), true);
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
		return inTurn(() -> ranking(reading,
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
		return this.index.current().map((search) -> inTurn(() -> {
			Typed typed = Typed.of(text, (word) -> Words.of(word).stream().allMatch(search.index()::knows));
			Reading reading = this.texts.read(text, null, now);
			String meant = typed.settled().equals(text) ? reading.expanded()
					: this.texts.read(typed.settled(), null, now).expanded();
			PackedVector vector = typed.hasMeaning() ? this.vectors.of(meant) : null;
			return ranking(reading,
					this.ranker.rank(reading, vector, typed.unfinished(), day(now), search.index(), filter::lets));
		}).orElseThrow(MatcherBusyException::new));
	}

	private Ranking ranking(Reading reading, List<Ranked> ranked) {
		return new Ranking(reading, ranked, this.ranker.confidence(ranked, reading));
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(ZoneOffset.UTC).toLocalDate();
	}

	private <T> Optional<T> inTurn(Supplier<T> work) {
		try {
			if (!this.turns.tryAcquire(this.settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
				return Optional.empty();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		try {
			return Optional.of(work.get());
		}
		finally {
			this.turns.release();
		}
	}

}
