package ai.aigg.insights.simulators.perplexity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;

/**
 * What a search asks for.
 *
 * @param texts one to five queries
 * @param maxResults most results
 * @param after results are dated after this day
 * @param before results are dated before this day
 * @param domains hosts wanted, or with a dash before them not wanted
 */
record SearchQuery(List<String> texts, int maxResults, LocalDate after, LocalDate before, List<String> domains) {

	private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

	private static final int MAX_TEXTS = 5;

	private static final int MOST = 20;

	private static final int USUAL = 10;

	/**
	 * Reads a request.
	 * @throws IllegalArgumentException when a field is no good
	 */
	static SearchQuery of(JsonNode body, LocalDate today) {
		List<String> texts = new ArrayList<>();
		JsonNode query = body.path("query");
		if (query.isArray()) {
			query.forEach((each) -> texts.add(each.asString("")));
		}
		else {
			texts.add(query.asString(""));
		}
		if (texts.isEmpty() || texts.size() > MAX_TEXTS || texts.stream().anyMatch(String::isBlank)) {
			throw new IllegalArgumentException("query must be a non-empty string or a list of up to 5 of them");
		}
		int max = body.path("max_results").asInt(USUAL);
		if (max < 1 || max > MOST) {
			throw new IllegalArgumentException("max_results must be between 1 and 20");
		}
		return filtered(texts, max, body, today);
	}

	/**
	 * A search with filters.
	 * @param texts what to look for
	 * @param max most results
	 * @param filters holds the filters under their names
	 * @param today the day
	 * @throws IllegalArgumentException when a filter is no good
	 */
	static SearchQuery filtered(List<String> texts, int max, JsonNode filters, LocalDate today) {
		List<String> domains = new ArrayList<>();
		filters.path("search_domain_filter").forEach((each) -> domains.add(each.asString("")));
		return new SearchQuery(List.copyOf(texts), max, after(filters, today),
				date(filters, "search_before_date_filter", today.plusDays(1)), List.copyOf(domains));
	}

	/** Whether results of a host are wanted. */
	boolean wants(String host) {
		boolean denied = this.domains.stream()
			.anyMatch((domain) -> domain.startsWith("-") && host.endsWith(domain.substring(1)));
		List<String> allowed = this.domains.stream().filter((domain) -> !domain.startsWith("-")).toList();
		return !denied && (allowed.isEmpty() || allowed.stream().anyMatch(host::endsWith));
	}

	private static LocalDate after(JsonNode body, LocalDate today) {
		LocalDate recent = switch (body.path("search_recency_filter").asString("")) {
			case "hour", "day" -> today.minusDays(2);
			case "week" -> today.minusDays(8);
			case "month" -> today.minusDays(32);
			default -> today.minusYears(1);
		};
		return date(body, "search_after_date_filter", recent);
	}

	private static LocalDate date(JsonNode body, String field, LocalDate fallback) {
		String text = body.path(field).asString("");
		if (text.isEmpty()) {
			return fallback;
		}
		try {
			return LocalDate.parse(text, US);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(field + " must be a date in the form MM/DD/YYYY", ex);
		}
	}

}
