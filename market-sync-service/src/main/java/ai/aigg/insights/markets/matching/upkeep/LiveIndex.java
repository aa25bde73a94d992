package ai.aigg.insights.markets.matching.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.MarketBook;
import ai.aigg.insights.markets.matching.ranking.MarketIndex;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The open markets with the meaning of their titles, in memory.
 */
@Component
public class LiveIndex {

	private static final Logger log = LoggerFactory.getLogger(LiveIndex.class);

	private static final int PAGE = 5_000;

	/** A second's work, then others may look at what is new. */
	private static final int BATCH = 48;

	private static final Duration BETWEEN_INDEXES = Duration.ofSeconds(2);

	private final VectorStore store;

	private final UpkeepSettings settings;

	private final Clock clock;

	private final Instant begin;

	private final MarketBook book = new MarketBook(new TextReader());

	/** What the book holds; only the loop's own thread touches it. */
	private Set<String> held = Set.of();

	private Instant loaded = Instant.MIN;

	private Instant published = Instant.MIN;

	private volatile @Nullable Embedder embedder;

	private volatile boolean complete;

	LiveIndex(VectorStore store, UpkeepSettings settings, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
		this.begin = clock.instant();
	}

	/**
	 * What can be searched by meaning.
	 * @return empty while titles are still being read for the first time, or when there
	 * are too few markets
	 */
	public Optional<Searchable> current() {
		Embedder models = this.embedder;
		return (models != null && this.complete && this.book.index().size() >= this.settings.smallest())
				? Optional.of(new Searchable(this.book.index(), models)) : Optional.empty();
	}

	/**
	 * Takes a step towards what the database says.
	 * @return whether there is more to do at once
	 */
	boolean keepUp() {
		Instant now = this.clock.instant();
		if (!this.settings.enabled() || now.isBefore(this.begin.plus(this.settings.startAfter()))) {
			return false;
		}
		Embedder models = this.embedder;
		if (models == null) {
			models = new Embedder();
			this.embedder = models;
		}
		if (this.loaded.isBefore(now.minus(this.settings.reload()))) {
			load(now);
		}
		List<VectorStore.Unknown> unknown = this.store.unknown(BATCH);
		if (!unknown.isEmpty()) {
			read(unknown, models, now);
		}
		boolean more = unknown.size() == BATCH;
		if (!unknown.isEmpty() && (!more || this.published.isBefore(now.minus(BETWEEN_INDEXES)))) {
			publish(now);
		}
		if (!more && !this.complete) {
			this.complete = true;
			log.info("Markets can be searched by meaning: {}", this.book.index().size());
		}
		return more;
	}

	private void load(Instant now) {
		Set<String> open = new HashSet<>();
		LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
		UUID after = new UUID(0, 0);
		List<VectorStore.Known> page;
		do {
			page = this.store.known(after, PAGE);
			for (VectorStore.Known each : page) {
				this.book.put(each.listing(), each.vector(), today);
				open.add(each.listing().id());
				after = each.id();
			}
		}
		while (page.size() == PAGE);
		this.book.remove(this.held.stream().filter((id) -> !open.contains(id)).toList());
		this.held = open;
		this.loaded = now;
		publish(now);
	}

	private void read(List<VectorStore.Unknown> unknown, Embedder models, Instant now) {
		List<VectorStore.Known> made = new ArrayList<>();
		for (VectorStore.Unknown each : unknown) {
			made.add(new VectorStore.Known(each.id(), each.listing(),
					PackedVector.of(models.title(each.listing().title()), Embedder.MODELS)));
		}
		this.store.keep(made);
		LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
		made.forEach((each) -> {
			this.book.put(each.listing(), each.vector(), today);
			this.held.add(each.listing().id());
		});
	}

	private void publish(Instant now) {
		this.book.publish();
		this.published = now;
	}

	/**
	 * An index and the models that made it.
	 *
	 * @param index the open markets
	 * @param models make the vector of a question
	 */
	public record Searchable(MarketIndex index, Embedder models) {
	}

}
