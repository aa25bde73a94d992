package ai.aigg.insights.markets.matching.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	/** A sixth of a second's work, then what changed meanwhile is looked at. */
	private static final int BATCH = 16;

	private static final Duration BETWEEN_INDEXES = Duration.ofSeconds(1);

	private final VectorStore store;

	private final UpkeepSettings settings;

	private final Clock clock;

	private final Instant begin;

	private final MarketBook book = new MarketBook(new TextReader());

	/**
	 * What has no vector yet, the most urgent first; only the loop's thread touches it.
	 */
	private final Deque<VectorStore.Unknown> unread = new ArrayDeque<>();

	/** Number of the last change that the book knows. */
	private long change;

	private boolean dirty;

	private Instant looked = Instant.MIN;

	private Instant loaded = Instant.MIN;

	private Instant published = Instant.MIN;

	private volatile @Nullable Embedder embedder;

	private volatile boolean complete;

	private boolean unusable;

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
		if (this.unusable || !this.settings.enabled() || now.isBefore(this.begin.plus(this.settings.startAfter()))) {
			return false;
		}
		Embedder models = this.embedder;
		if (models == null) {
			try {
				models = new Embedder();
			}
			catch (LinkageError ex) {
				this.unusable = true;
				log.error(
						"The models cannot run here, so words alone are searched; their runtime is unpacked to {}, "
								+ "which must be writable and not mounted noexec",
						System.getProperty("java.io.tmpdir"), ex);
				return false;
			}
			this.embedder = models;
		}
		if (this.loaded.isBefore(now.minus(this.settings.reload()))) {
			load(now);
		}
		boolean more = follow(now);
		if (this.unread.isEmpty() && this.looked.isBefore(now.minus(this.settings.look()))) {
			List<VectorStore.Unknown> found = this.store.unknown(PAGE);
			this.unread.addAll(found);
			this.looked = (found.size() < PAGE) ? now : Instant.MIN;
		}
		read(models, now);
		more |= !this.unread.isEmpty() || this.looked.equals(Instant.MIN);
		if (this.dirty && (!more || this.published.isBefore(now.minus(BETWEEN_INDEXES)))) {
			publish(now);
		}
		if (!this.complete && !more) {
			this.complete = true;
			log.info("Markets can be searched by meaning: {}", this.book.index().size());
		}
		return more;
	}

	private void load(Instant now) {
		// First, so that what changes while the rest is read is read again.
		this.change = this.store.lastChange();
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
		this.book.remove(this.book.ids().stream().filter((id) -> !open.contains(id)).toList());
		this.loaded = now;
		this.looked = Instant.MIN;
		this.unread.clear();
		publish(now);
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
			LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
			for (VectorStore.Known known : this.store.known(List.copyOf(strange.keySet()))) {
				this.book.put(known.listing(), known.vector(), today);
				strange.remove(known.id());
			}
			strange.values()
				.forEach((each) -> this.unread.addFirst(new VectorStore.Unknown(each.id(), each.listing())));
		}
		return changes.size() == PAGE;
	}

	private void read(Embedder models, Instant now) {
		List<VectorStore.Known> made = new ArrayList<>();
		while (made.size() < BATCH && !this.unread.isEmpty()) {
			VectorStore.Unknown next = this.unread.removeFirst();
			made.add(new VectorStore.Known(next.id(), next.listing(),
					PackedVector.of(models.title(next.listing().title()), Embedder.MODELS)));
		}
		if (made.isEmpty()) {
			return;
		}
		this.store.keep(made);
		LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
		made.forEach((each) -> this.book.put(each.listing(), each.vector(), today));
		this.dirty = true;
	}

	private void publish(Instant now) {
		this.book.publish();
		this.published = now;
		this.dirty = false;
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
