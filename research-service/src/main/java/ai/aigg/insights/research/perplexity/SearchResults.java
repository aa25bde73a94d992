package ai.aigg.insights.research.perplexity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.research.evidence.EvidenceSource;
import ai.aigg.insights.research.evidence.Hashes;
import ai.aigg.insights.research.evidence.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Picks the pages that may be evidence out of an answer.
 */
final class SearchResults {

	private static final int MOST_RESULTS = 20;

	private static final int LONGEST_TITLE = 200;

	private static final int ISO_DATE = 10;

	private final PerplexitySettings settings;

	private final Instant now;

	SearchResults(PerplexitySettings settings, Instant now) {
		this.settings = settings;
		this.now = now;
	}

	/**
	 * Reads {@code {"results":[{"title","url","snippet","date"?}]}}; a result that is not
	 * as it should be is left out.
	 * @param answer the answer
	 * @return pages in the order of the answer
	 */
	List<EvidenceSource> read(JsonNode answer) {
		List<EvidenceSource> pages = new ArrayList<>();
		Map<String, Integer> perDomain = new HashMap<>();
		int seen = 0;
		for (JsonNode result : answer.path("results")) {
			if (++seen > MOST_RESULTS) {
				break;
			}
			page(result).filter((page) -> perDomain.merge(page.domain(), 1, Integer::sum) <= this.settings.perDomain())
				.ifPresent(pages::add);
		}
		return List.copyOf(pages);
	}

	private Optional<EvidenceSource> page(JsonNode result) {
		String url = result.path("url").asString("").strip();
		String title = PlainText.clean(result.path("title").asString(""), LONGEST_TITLE);
		String snippet = PlainText.clean(result.path("snippet").asString(""), this.settings.snippetLength());
		return Domain.of(url)
			.filter((domain) -> !domain.within(this.settings.deniedDomains()) && !snippet.isEmpty())
			.map((domain) -> new EvidenceSource(title.isEmpty() ? domain.owner() : title, url,
					date(result.path("date").asString("")), this.now, domain.owner(), snippet, Hashes.sha256(snippet)));
	}

	private @Nullable Instant date(String text) {
		if (text.length() < ISO_DATE) {
			return null;
		}
		try {
			Instant date = LocalDate.parse(text.substring(0, ISO_DATE)).atStartOfDay().toInstant(ZoneOffset.UTC);
			return date.isAfter(this.now) ? null : date;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
