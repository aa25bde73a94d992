package ai.aigg.insights.markets.matching.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.MarketBook;
import ai.aigg.insights.markets.matching.ranking.MarketIndex;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The open markets in memory: their words from the first seconds, the meaning of their
 * titles as it becomes known.
 */
@Component
public class LiveIndex {

	private static final Logger log = LoggerFactory.getLogger(LiveIndex.class);

	private static final int PAGE = 5_000;

	private static final Duration BETWEEN_INDEXES = Duration.ofSeconds(1);

	private final VectorStore store;

	private final UpkeepSettings settings;

	private final Clock clock;

	private final Instant begin;

	private final MarketBook book = new MarketBook(new TextReader());

	private final TitleReader titles;

	/** Held while the book or what follows is touched; fair, for steps come in a row. */
	private final ReentrantLock turn = new ReentrantLock(true);

	private final CountDownLatch first = new CountDownLatch(1);

	/** Number of the last change that the book knows. */
	private long change;

	private boolean dirty;

	private @Nullable Listings loading;

	private Instant loaded = Instant.MIN;

	private Instant published = Instant.MIN;

	private boolean meaningful;

	LiveIndex(VectorStore store, UpkeepSettings settings, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
		this.begin = clock.instant();
		this.titles = new TitleReader(store, settings.look());
	}

	/**
	 * What can be searched.
	 * @return empty until the open markets have been read for the first time
	 */
	public Optional<Searchable> current() {
		if (this.first.getCount() > 0) {
			return Optional.empty();
		}
		MarketIndex index = this.book.index();
		boolean byMeaning = index.size() >= this.settings.smallest() && index.hasMeaning();
		return Optional.of(new Searchable(index, byMeaning ? this.titles.models() : null));
	}

	/**
	 * The models.
	 * @return those of a {@link Searchable}, however long ago
	 */
	public Embedder models() {
		return Objects.requireNonNull(this.titles.models(), "the models are not loaded");
	}

	/**
	 * Takes over what has been committed, so that who asks after a market has come is
	 * answered with it.
	 * @param patience how long to wait for it
	 * @return whether there is something to search; in a hurry, with an index that may be
	 * some seconds old
	 * @throws InterruptedException when the thread is to end
	 */
	public boolean catchUp(Duration patience) throws InterruptedException {
		long until = System.nanoTime() + patience.toNanos();
		if (!this.first.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
			return false;
		}
		if (this.turn.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
			try {
				Instant now = this.clock.instant();
				while (follow(now) && System.nanoTime() < until) {
					this.dirty = true;
				}
				if (this.dirty) {
					publish(now);
				}
			}
			finally {
				this.turn.unlock();
			}
		}
		return true;
	}

	/**
	 * Takes a step towards what the database says.
	 * @return whether there is more to do at once
	 */
	boolean keepUp() {
		this.turn.lock();
		try {
			return step(this.clock.instant());
		}
		finally {
			this.turn.unlock();
		}
	}

	private boolean step(Instant now) {
		if (this.loading != null || this.loaded.isBefore(now.minus(this.settings.reload()))) {
			load(now);
			return true;
		}
		if (this.settings.models() && !now.isBefore(this.begin.plus(this.settings.startAfter()))) {
			this.titles.start();
		}
		boolean more = follow(now);
		List<VectorStore.Known> read = this.titles.read(now);
		read.forEach((each) -> this.book.put(each.listing(), each.vector(), day(now)));
		this.dirty |= !read.isEmpty();
		more |= this.titles.hasMore();
		if (this.dirty && (!more || this.published.isBefore(now.minus(BETWEEN_INDEXES)))) {
			publish(now);
		}
		return more;
	}

	/** Reads a page of all; a page a step, for the service may be about to end. */
	private void load(Instant now) {
		Listings listings = this.loading;
		if (listings == null) {
			// First, so that what changes while the rest is read is read again.
			listings = new Listings(this.store.lastChange());
			this.loading = listings;
		}
		List<VectorStore.Known> page = this.store.open(listings.after(), PAGE);
		page.forEach((each) -> this.book.put(each.listing(), each.vector(), day(now)));
		listings.add(page);
		if (page.size() == PAGE) {
			return;
		}
		this.book.remove(listings.without(this.book.ids()));
		this.loading = null;
		this.loaded = now;
		this.change = listings.since();
		follow(now);
		this.titles.lookAgain();
		publish(now);
		this.first.countDown();
	}

	/** Takes over what changed; titles that changed are read before all others. */
	private boolean follow(Instant now) {
		List<VectorStore.Change> changes = this.store.changed(this.change, PAGE);
		if (changes.isEmpty()) {
			return false;
		}
		this.change = changes.getLast().number();
		this.dirty = true;
		this.book.remove(changes.stream().filter((each) -> !each.open()).map((each) -> each.listing().id()).toList());
		Map<UUID, VectorStore.Change> strange = new LinkedHashMap<>();
		changes.stream()
			.filter((each) -> each.open() && !this.book.update(each.listing()))
			.forEach((each) -> strange.put(each.id(), each));
		if (!strange.isEmpty()) {
			for (VectorStore.Known known : this.store.open(List.copyOf(strange.keySet()))) {
				this.book.put(known.listing(), known.vector(), day(now));
				if (known.vector() == null) {
					this.titles.urge(known);
				}
			}
		}
		return changes.size() == PAGE;
	}

	private void publish(Instant now) {
		this.book.publish();
		this.published = now;
		this.dirty = false;
		if (!this.meaningful && this.book.index().hasMeaning()) {
			this.meaningful = true;
			log.info("Markets can be searched by meaning: {}", this.book.index().size());
		}
	}

	private static LocalDate day(Instant now) {
		return now.atZone(ZoneOffset.UTC).toLocalDate();
	}

	/**
	 * An index and the models that made it.
	 *
	 * @param index the open markets
	 * @param models make the vector of a question; {@code null} as long as words alone
	 * tell markets apart
	 */
	public record Searchable(MarketIndex index, @Nullable Embedder models) {
	}

}
