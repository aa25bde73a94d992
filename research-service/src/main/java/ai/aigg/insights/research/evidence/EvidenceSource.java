package ai.aigg.insights.research.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A page that evidence comes from, as stored in {@code research.sources}.
 *
 * @param title its title, plain text
 * @param url its address, http or https
 * @param publishedAt when it was published, or {@code null} when nobody says
 * @param fetchedAt when we read it
 * @param domain whose page it is: {@code reuters.com}
 * @param snippet what it says, plain text, or {@code null}
 * @param snippetHash SHA-256 of the snippet, hex, or {@code null}
 */
public record EvidenceSource(String title, String url, @Nullable Instant publishedAt, Instant fetchedAt, String domain,
		@Nullable String snippet, @Nullable String snippetHash) {
}
