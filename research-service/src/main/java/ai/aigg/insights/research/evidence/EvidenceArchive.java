package ai.aigg.insights.research.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.PriceHistory;
import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps evidence and finds what is still good of it.
 */
@Repository
public class EvidenceArchive {

	private static final int LOOKED_AT = 20;

	private static final int LONGEST_MODEL = 120;

	private final JdbcClient jdbc;

	private final Ids ids;

	private final Clock clock;

	private final CacheSettings settings;

	private final PriceHistory prices;

	private final EvidenceLife life;

	EvidenceArchive(JdbcClient jdbc, Ids ids, Clock clock, CacheSettings settings, PriceHistory prices) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
		this.settings = settings;
		this.prices = prices;
		this.life = new EvidenceLife(settings);
	}

	/**
	 * Finds evidence that may be used: asked for in the same way, under the same rules,
	 * the price not far from where it was, not expired or not for long. Evidence comes
	 * before the news that there was none.
	 * @param key what it is shared by
	 * @param market what it is about, as it is now
	 * @return the newest, or empty when the provider has to be asked
	 */
	public Optional<ArchivedEvidence> find(CacheKey key, Market market) {
		Instant now = this.clock.instant();
		List<ArchivedEvidence> rows = this.jdbc.sql("""
				SELECT id, research_data IS NOT NULL AS found, expires_at <= :now AS stale FROM research
				WHERE market_id = :market AND provider = :provider AND request_hash = :hash AND rules_hash = :rules
				    AND research_type = :type AND as_of IS NOT DISTINCT FROM :asOf::timestamptz
				    AND (expires_at IS NULL OR expires_at > :now
				        OR (research_data IS NOT NULL AND expires_at > :refreshable))
				    AND (as_of IS NOT NULL OR (price_at IS NULL AND :price::numeric IS NULL)
				        OR abs(price_at - :price::numeric) <= :move)
				ORDER BY created_at DESC LIMIT :most
				""")
			.param("market", key.market())
			.param("provider", key.provider())
			.param("hash", key.requestHash())
			.param("rules", key.rulesHash())
			.param("type", key.type().label())
			.param("asOf", utc(key.type().asOf()))
			.param("now", utc(now))
			.param("refreshable", utc(now.minus(this.settings.refreshable())))
			.param("price", market.quote().price())
			.param("move", this.settings.priceMove())
			.param("most", LOOKED_AT)
			.query((row, number) -> new ArchivedEvidence(row.getObject("id", UUID.class), row.getBoolean("found"),
					row.getBoolean("stale")))
			.list();
		return choose(rows);
	}

	static Optional<ArchivedEvidence> choose(List<ArchivedEvidence> rows) {
		Optional<ArchivedEvidence> found = rows.stream()
			.filter(ArchivedEvidence::found)
			.min(Comparator.comparing(ArchivedEvidence::stale));
		Optional<ArchivedEvidence> nothing = rows.stream().filter((row) -> !row.found()).findFirst();
		// What just failed is not tried again at once, but what there was is still good.
		return (found.isPresent() && nothing.isPresent())
				? found.map((row) -> new ArchivedEvidence(row.id(), true, false)) : found.or(() -> nothing);
	}

	/**
	 * Keeps what a provider brought, also that it brought nothing: for a while it is not
	 * asked again.
	 * @param key what it is shared by
	 * @param market what it is about, as it was when the provider was asked
	 * @param evidence what came of it
	 * @return the new row
	 */
	public ArchivedEvidence add(CacheKey key, Market market, Evidence evidence) {
		Instant now = this.clock.instant();
		ArchivedEvidence row = new ArchivedEvidence(this.ids.next(), evidence instanceof Evidence.Found);
		Instant asOf = key.type().asOf();
		this.jdbc
			.sql("""
					INSERT INTO research (id, market_id, research_data, sources, research_type, as_of, created_at, expires_at,
					    provider, model, request_hash, rules_hash, findings, price_at, cost_usd)
					VALUES (:id, :market, :text, :sources::jsonb, :type, :asOf, :now, :expiresAt, :provider, :model, :hash,
					    :rules, :findings::jsonb, :price, :cost)
					""")
			.param("id", row.id())
			.param("market", key.market())
			.param("text", (evidence instanceof Evidence.Found found) ? found.text() : null)
			.param("sources", json((evidence instanceof Evidence.Found found) ? found.sources() : List.of()))
			.param("type", key.type().label())
			.param("asOf", utc(asOf))
			.param("now", utc(now))
			.param("expiresAt", utc(expiry(market, evidence, now, asOf)))
			.param("provider", key.provider())
			.param("model", (evidence instanceof Evidence.Found found) ? model(found) : null)
			.param("hash", key.requestHash())
			.param("rules", key.rulesHash())
			.param("findings", findings(evidence))
			.param("price", (asOf != null) ? null : market.quote().price())
			.param("cost", evidence.costUsd())
			.update();
		return row;
	}

	private @Nullable Instant expiry(Market market, Evidence evidence, Instant now, @Nullable Instant asOf) {
		if (asOf != null && evidence instanceof Evidence.Found) {
			return null;
		}
		return this.life.end(evidence, now, market.endDate(), this.prices.volatilityPerDay(market.marketId(), now));
	}

	private static @Nullable String model(Evidence.Found found) {
		return (found.model() != null) ? PlainText.clean(found.model(), LONGEST_MODEL) : null;
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static String findings(Evidence evidence) {
		return switch (evidence) {
			case Evidence.Found found -> json(found.findings());
			case Evidence.Missing missing -> json(Map.of("missing", missing.reason()));
		};
	}

	private static String json(Object value) {
		return EventJson.mapper().writeValueAsString(value);
	}

}
