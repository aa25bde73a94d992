package ai.aigg.insights.markets.gamma;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One reading of a list of markets, page by page, that cannot run in circles.
 */
public final class MarketWalk {

	private final Gamma gamma;

	private final MarketList list;

	private final int maxPages;

	private final Set<String> cursors = new HashSet<>();

	private int pages;

	private boolean ended;

	private @Nullable String cursor;

	MarketWalk(Gamma gamma, MarketList list, int maxPages, @Nullable String cursor) {
		this.gamma = gamma;
		this.list = list;
		this.maxPages = maxPages;
		this.cursor = cursor;
	}

	/**
	 * Reads the next page.
	 * @return the page, or nothing after the last one
	 * @throws GammaException when the list cannot be read to its end
	 */
	public Optional<GammaPage> next() {
		if (this.ended) {
			return Optional.empty();
		}
		if (this.pages == this.maxPages) {
			throw new GammaException("The list does not end within %d pages".formatted(this.maxPages));
		}
		GammaPage page = this.gamma.page(this.list, this.cursor);
		this.pages++;
		this.cursor = page.nextCursor();
		this.ended = this.cursor == null;
		if (this.cursor != null && !this.cursors.add(this.cursor)) {
			throw new GammaException("Gamma gave the same cursor twice, on page %d".formatted(this.pages));
		}
		return Optional.of(page);
	}

}
