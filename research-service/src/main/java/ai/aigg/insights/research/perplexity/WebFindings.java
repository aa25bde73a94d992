package ai.aigg.insights.research.perplexity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import ai.aigg.insights.research.evidence.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a web search: {@code research.findings} of the provider
 * {@code perplexity-search}.
 *
 * @param pages how many pages are evidence
 * @param domains of how many owners
 * @param newest when the newest was published, or {@code null} when none says
 */
record WebFindings(int pages, int domains, @Nullable Instant newest) {

	static WebFindings of(List<EvidenceSource> pages) {
		int domains = (int) pages.stream().map(EvidenceSource::domain).distinct().count();
		Instant newest = pages.stream()
			.map(EvidenceSource::publishedAt)
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(null);
		return new WebFindings(pages.size(), domains, newest);
	}

}
