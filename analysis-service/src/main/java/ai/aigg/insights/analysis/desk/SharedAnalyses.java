package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.Sentiment;
import ai.aigg.insights.schema.events.Source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds analyses that are still good.
 */
@Repository
class SharedAnalyses {

	private final JdbcClient jdbc;

	private final SharingSettings settings;

	SharedAnalyses(JdbcClient jdbc, SharingSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Finds the newest analysis of a market whose price and rules are as they were.
	 * @param market the market as it is now
	 * @param now this moment
	 * @return empty when there is none
	 */
	Optional<Finding> find(Market market, Instant now) {
		BigDecimal price = market.quote().price();
		if (price == null) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				SELECT a.id, a.recommendation, a.confidence_score, a.analyst,
				    (a.analysis_result #>> '{market,quote,asOf}') AS as_of, c.conclusion, c.sentiment,
				    c.supporting_data::text AS data
				FROM analysis a JOIN conclusions c ON c.analysis_id = a.id
				WHERE a.market_id = :market AND a.rules_hash = :rules AND a.created_at > :oldest
				    AND abs(a.market_probability - :price) <= :move
				    AND (coalesce(a.analysis_result ->> 'modelOut', 'NO_EVIDENCE') = 'NO_EVIDENCE'
				        OR a.created_at > :oldestWithoutModel)
				ORDER BY a.created_at DESC LIMIT 1
				""")
			.param("market", market.id())
			.param("rules", Fingerprint.ofRules(market))
			.param("oldest", now.minus(this.settings.age()).atOffset(ZoneOffset.UTC))
			.param("price", price)
			.param("move", this.settings.priceMove())
			.param("oldestWithoutModel", now.minus(this.settings.ageWithoutModel()).atOffset(ZoneOffset.UTC))
			.query((row, number) -> finding(row, market))
			.optional();
	}

	private static Finding finding(ResultSet row, Market market) throws SQLException {
		SupportingData data = Objects
			.requireNonNull(EventJson.mapper().readValue(text(row, "data"), SupportingData.class));
		List<Source> sources = data.sources()
			.stream()
			.map((source) -> new Source(source.title(), source.url(), source.publishedAt(), source.fetchedAt()))
			.toList();
		return new Finding(row.getObject("id", UUID.class), market, data.marketProbability(),
				Instant.parse(text(row, "as_of")), data.estimate(), data.low(), data.high(),
				Recommendation.valueOf(text(row, "recommendation")), sentiment(text(row, "sentiment")),
				Objects.requireNonNull(row.getBigDecimal("confidence_score")), text(row, "conclusion"), data.factors(),
				sources, text(row, "analyst"));
	}

	private static Sentiment sentiment(String wireName) {
		return Objects.requireNonNull(EventJson.mapper().convertValue(wireName, Sentiment.class));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column), column);
	}

}
