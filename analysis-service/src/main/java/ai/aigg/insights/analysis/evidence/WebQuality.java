package ai.aigg.insights.analysis.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How good the evidence of the web is; every part is 0 to 1.
 *
 * @param sources how many pages
 * @param diversity from how many owners
 * @param recency share of pages that say themselves that they are recent
 */
public record WebQuality(double sources, double diversity, double recency) {

	private static final double ENOUGH_SOURCES = 6;

	/** From five independent articles on, retrieval starts to help forecasters. */
	private static final double ENOUGH_OWNERS = 5;

	private static final Duration RECENT = Duration.ofDays(7);

	private static final double SOURCES_SHARE = 0.4;

	private static final double DIVERSITY_SHARE = 0.3;

	private static final double RECENCY_SHARE = 0.3;

	/**
	 * Looks at the pages.
	 * @param pages pages of the web
	 * @param now the moment of the analysis
	 * @return nothing but zeros where there are none
	 */
	public static WebQuality of(List<ResearchSource> pages, Instant now) {
		if (pages.isEmpty()) {
			return new WebQuality(0, 0, 0);
		}
		long owners = pages.stream().map(ResearchSource::domain).filter(Objects::nonNull).distinct().count();
		long recent = pages.stream()
			.map(ResearchSource::publishedAt)
			.filter((published) -> published != null && published.isAfter(now.minus(RECENT)))
			.count();
		return new WebQuality(Math.min(1, pages.size() / ENOUGH_SOURCES), Math.min(1, owners / ENOUGH_OWNERS),
				(double) recent / pages.size());
	}

	/**
	 * All together.
	 * @return 0 (no research) to 1
	 */
	public double total() {
		return SOURCES_SHARE * this.sources + DIVERSITY_SHARE * this.diversity + RECENCY_SHARE * this.recency;
	}

}
