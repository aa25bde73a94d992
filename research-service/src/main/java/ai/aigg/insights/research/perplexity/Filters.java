package ai.aigg.insights.research.perplexity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import ai.aigg.insights.research.evidence.ResearchType;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a search may bring, with the names that both APIs use (perplexity-py 0.38:
 * {@code search_create_params}, {@code response_create_params}). Dates go in as
 * {@code MM/DD/YYYY} and come out as {@code YYYY-MM-DD}.
 *
 * @param domains a leading dash denies one; at most 20
 * @param recency age of pages, or {@code null} for any
 * @param after pages are dated after this day, or {@code null}
 * @param before pages are dated before this day, or {@code null}
 */
record Filters(@JsonProperty("search_domain_filter") List<String> domains,
		@JsonProperty("search_recency_filter") @Nullable String recency,
		@JsonProperty("search_after_date_filter") @Nullable String after,
		@JsonProperty("search_before_date_filter") @Nullable String before) {

	private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

	/**
	 * The filters of a look.
	 * @param settings denied domains and age
	 * @param type which time; the age of a look into the past counts from its instant
	 * @return the filters
	 */
	static Filters of(PerplexitySettings settings, ResearchType type) {
		String recency = settings.recency().isEmpty() ? null : settings.recency();
		Instant asOf = type.asOf();
		if (asOf == null) {
			return new Filters(settings.domainFilter(), recency, null, null);
		}
		LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
		String after = (recency != null) ? AMERICAN.format(day.minus(period(recency))) : null;
		return new Filters(settings.domainFilter(), null, after, AMERICAN.format(day));
	}

	private static Period period(String recency) {
		return switch (recency) {
			case "hour", "day" -> Period.ofDays(2);
			case "week" -> Period.ofWeeks(1);
			case "month" -> Period.ofMonths(1);
			default -> Period.ofYears(1);
		};
	}

}
