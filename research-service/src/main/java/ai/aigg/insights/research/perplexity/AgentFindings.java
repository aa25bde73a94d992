package ai.aigg.insights.research.perplexity;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.research.evidence.EvidenceSource;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an agent's research: {@code research.findings} of the provider
 * {@code perplexity-agent}.
 *
 * @param pages how many pages are evidence
 * @param domains of how many owners
 * @param newest when the newest was published, or {@code null} when none says
 * @param model the model that answered, or {@code null}
 * @param cited how many of the pages the text cites; they come first
 * @param unresolved markers of the text without a page
 */
record AgentFindings(int pages, int domains, @Nullable Instant newest, @Nullable String model, int cited,
		int unresolved) {

	static AgentFindings of(List<EvidenceSource> pages, @Nullable String model, int cited, int unresolved) {
		WebFindings web = WebFindings.of(pages);
		return new AgentFindings(web.pages(), web.domains(), web.newest(), model, cited, unresolved);
	}

}
