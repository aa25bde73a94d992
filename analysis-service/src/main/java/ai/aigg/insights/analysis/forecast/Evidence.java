package ai.aigg.insights.analysis.forecast;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.model.foreign.ForeignData;

/**
 * The pages of the web that a model is shown, by number. Numbers are those of the
 * conclusion's sources; pages that say nothing but prices have none.
 *
 * @param pages what is shown of each, by number from 1
 */
public record Evidence(Map<Integer, Page> pages) {

	/** As many as a conclusion lists. */
	public static final int MOST_SOURCES = 10;

	private static final int TITLE = 200;

	private static final int SNIPPET = 1_200;

	private static final int DOMAIN = 80;

	public Evidence {
		pages = new TreeMap<>(pages);
	}

	/**
	 * Picks what a model may see.
	 * @param research the evidence
	 * @return maybe nothing
	 */
	public static Evidence of(Research research) {
		Map<Integer, Page> pages = new TreeMap<>();
		List<ResearchSource> sources = research.webSources();
		for (int number = 1; number <= Math.min(MOST_SOURCES, sources.size()); number++) {
			ResearchSource source = sources.get(number - 1);
			Page page = new Page(Blind.text(source.title()),
					Blind.text(Objects.requireNonNullElse(source.snippet(), "")),
					Objects.requireNonNullElse(source.domain(), ""), (source.publishedAt() != null)
							? LocalDate.ofInstant(source.publishedAt(), ZoneOffset.UTC) + "" : "unknown");
			if (!Blind.isVenue(source.domain()) && !(page.title() + page.text()).isBlank()) {
				pages.put(number, page);
			}
		}
		return new Evidence(pages);
	}

	/**
	 * Whether there is nothing to judge.
	 * @return {@code true} when no page is shown
	 */
	public boolean isEmpty() {
		return this.pages.isEmpty();
	}

	String marked(ForeignData data) {
		List<String> parts = new ArrayList<>();
		this.pages.forEach((number,
				page) -> parts.add("[%d] published %s by %s%n%s%n%s".formatted(number, page.published(),
						data.line(page.domain(), DOMAIN), data.line(page.title(), TITLE),
						data.lines(page.text(), SNIPPET))));
		return String.join("\n\n", parts);
	}

	/**
	 * What is shown of a page.
	 *
	 * @param title its title; hostile
	 * @param text what it says; hostile
	 * @param domain whose it is; hostile
	 * @param published the day, or {@code unknown}
	 */
	public record Page(String title, String text, String domain, String published) {
	}

}
