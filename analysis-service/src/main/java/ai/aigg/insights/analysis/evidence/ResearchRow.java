package ai.aigg.insights.analysis.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * One row of {@code research}; what cannot be read in it counts as not there.
 *
 * @param id the row
 * @param provider who brought it
 * @param createdAt when
 * @param findings JSON, or {@code null}
 * @param sources JSON, or {@code null}
 */
record ResearchRow(UUID id, String provider, Instant createdAt, @Nullable String findings, @Nullable String sources) {

	/** The provider that needs no key: numbers of the market, no voice from the web. */
	private static final String MARKET_PROVIDER = "polymarket";

	private static final Logger log = LoggerFactory.getLogger(ResearchRow.class);

	boolean ofMarket() {
		return this.provider.equals(MARKET_PROVIDER);
	}

	MarketFindings marketFindings() {
		MarketFindings read = read(this.findings, MarketFindings.class);
		return (read != null) ? read : MarketFindings.NONE;
	}

	List<ResearchSource> pages() {
		ResearchSource[] read = read(this.sources, ResearchSource[].class);
		return (read != null) ? List.of(read) : List.of();
	}

	@Nullable String missing() {
		Outcome outcome = read(this.findings, Outcome.class);
		return (outcome != null && outcome.missing() != null) ? this.provider + ": " + outcome.missing() : null;
	}

	private <T> @Nullable T read(@Nullable String json, Class<T> type) {
		try {
			return (json != null) ? EventJson.mapper().readValue(json, type) : null;
		}
		catch (JacksonException ex) {
			log.warn("Research {} of {} holds no {}", this.id, this.provider, type.getSimpleName(), ex);
			return null;
		}
	}

	/**
	 * What the findings say where there are none.
	 *
	 * @param missing the reason, or {@code null} when there is evidence
	 */
	private record Outcome(@Nullable String missing) {
	}

}
