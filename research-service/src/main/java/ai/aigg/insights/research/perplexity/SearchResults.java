package ai.aigg.insights.research.perplexity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

import ai.aigg.insights.research.evidence.EvidenceSource;
import ai.aigg.insights.research.evidence.Hashes;
import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.evidence.ResearchType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Picks the pages that may be evidence out of results.
 */
final class SearchResults {

	private static final int LONGEST_TITLE = 200;

	private static final int ISO_DATE = 10;

	private final PerplexitySettings settings;

	private final ResearchType type;

	private final Instant now;

	SearchResults(PerplexitySettings settings, ResearchType type, Instant now) {
		this.settings = settings;
		this.type = type;
		this.now = now;
	}

	/**
	 * Reads {@code {"title","url","snippet","date"?}} one after the other; a result that
	 * is not as it should be is left out, and so is one page too many of a domain.
	 * @param results in order of their weight; bounded by the caller
	 * @return pages in the same order, by their place in the results, which counts from 0
	 */
	SequencedMap<Integer, EvidenceSource> read(List<JsonNode> results) {
		return read(results, IntStream.range(0, results.size()).boxed().toList());
	}

	/**
	 * Reads results in another order than theirs.
	 * @param results as they came
	 * @param order places in the results, the best first
	 * @return pages in the order wanted, by their place in the results
	 */
	SequencedMap<Integer, EvidenceSource> read(List<JsonNode> results, List<Integer> order) {
		SequencedMap<Integer, EvidenceSource> pages = new LinkedHashMap<>();
		Map<String, Integer> perDomain = new HashMap<>();
		Set<String> addresses = new HashSet<>();
		for (int place : order) {
			page(results.get(place)).filter((page) -> addresses.add(page.url()))
				.filter((page) -> perDomain.merge(page.domain(), 1, Integer::sum) <= this.settings.perDomain())
				.ifPresent((page) -> pages.put(place, page));
		}
		return pages;
	}

	private Optional<EvidenceSource> page(JsonNode result) {
		String url = result.path("url").asString("").strip();
		String title = PlainText.clean(result.path("title").asString(""), LONGEST_TITLE);
		String snippet = PlainText.clean(result.path("snippet").asString(""), this.settings.snippetLength());
		Instant published = date(result.path("date").asString(""));
		return Domain.of(url)
			.filter((domain) -> !domain.within(this.settings.deniedDomains()) && !snippet.isEmpty()
					&& isKnownThen(published))
			.map((domain) -> new EvidenceSource(title.isEmpty() ? domain.owner() : title, url, published, this.now,
					domain.owner(), snippet, Hashes.sha256(snippet)));
	}

	/** A page without a date may be of any time: it is no witness of the past. */
	private boolean isKnownThen(@Nullable Instant published) {
		Instant asOf = this.type.asOf();
		return asOf == null || (published != null && published.isBefore(asOf.truncatedTo(ChronoUnit.DAYS)));
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
