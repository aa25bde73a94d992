package ai.aigg.insights.analysis.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A page that research rests on, as {@code research.sources} holds it.
 *
 * @param title its title
 * @param url its address
 * @param publishedAt when it was published, or {@code null}
 * @param fetchedAt when it was read
 * @param domain whose page it is, or {@code null}
 * @param snippet what it says, or {@code null}; hostile, as the title is
 */
public record ResearchSource(String title, String url, @Nullable Instant publishedAt, Instant fetchedAt,
		@Nullable String domain, @Nullable String snippet) {

	/**
	 * The page without what it says.
	 * @return title, address and dates
	 */
	public ResearchSource reference() {
		return new ResearchSource(this.title, this.url, this.publishedAt, this.fetchedAt, this.domain, null);
	}

}
