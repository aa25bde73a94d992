package ai.aigg.insights.markets.matching.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the models read titles, one after the other; each is read once.
 */
final class TitleReader {

	private static final Logger log = LoggerFactory.getLogger(TitleReader.class);

	private static final int PAGE = 5_000;

	/** A sixth of a second's work, then what changed meanwhile is looked at. */
	private static final int BATCH = 16;

	private final VectorStore store;

	private final Duration look;

	/** What has no vector yet, the most urgent first. */
	private final Deque<VectorStore.Known> unread = new ArrayDeque<>();

	private Instant looked = Instant.MIN;

	private volatile @Nullable Embedder models;

	private boolean unusable;

	TitleReader(VectorStore store, Duration look) {
		this.store = store;
		this.look = look;
	}

	/** The models, or {@code null} as long as they are not loaded. */
	@Nullable Embedder models() {
		return this.models;
	}

	/** Loads the models, which takes a second. */
	void start() {
		if (this.models != null || this.unusable) {
			return;
		}
		try {
			this.models = new Embedder();
		}
		catch (LinkageError ex) {
			this.unusable = true;
			log.error(
					"The models cannot run here, so words alone are searched; their runtime is unpacked to {}, "
							+ "which must be writable and not mounted noexec",
					System.getProperty("java.io.tmpdir"), ex);
		}
	}

	/** Lets a title be read before all others. */
	void urge(VectorStore.Known market) {
		if (this.models != null) {
			this.unread.addFirst(market);
		}
	}

	/** Looks for all titles again that have not been read. */
	void lookAgain() {
		this.unread.clear();
		this.looked = Instant.MIN;
	}

	/**
	 * Reads some titles.
	 * @param now the time
	 * @return the markets with their vectors, which are kept
	 */
	List<VectorStore.Known> read(Instant now) {
		Embedder reader = this.models;
		if (reader == null) {
			return List.of();
		}
		if (this.unread.isEmpty() && this.looked.isBefore(now.minus(this.look))) {
			List<VectorStore.Known> found = this.store.unread(PAGE);
			this.unread.addAll(found);
			this.looked = (found.size() < PAGE) ? now : Instant.MIN;
		}
		List<VectorStore.Known> made = new ArrayList<>();
		while (made.size() < BATCH && !this.unread.isEmpty()) {
			VectorStore.Known next = this.unread.removeFirst();
			made.add(new VectorStore.Known(next.id(), next.listing(),
					PackedVector.of(reader.title(next.listing().title()), Embedder.MODELS)));
		}
		if (!made.isEmpty()) {
			this.store.keep(made);
		}
		return made;
	}

	/** Whether there are more titles to be read. */
	boolean hasMore() {
		return this.models != null && (!this.unread.isEmpty() || this.looked.equals(Instant.MIN));
	}

}
