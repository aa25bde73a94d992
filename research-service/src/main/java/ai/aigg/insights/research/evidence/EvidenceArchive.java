package ai.aigg.insights.research.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps evidence and finds what is still good of it.
 */
@Repository
public class EvidenceArchive {

	private final JdbcClient jdbc;

	private final Ids ids;

	private final Clock clock;

	private final CacheSettings settings;

	private final EvidenceLife life;

	EvidenceArchive(JdbcClient jdbc, Ids ids, Clock clock, CacheSettings settings) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
		this.settings = settings;
		this.life = new EvidenceLife(settings);
	}

	/**
	 * Finds evidence that is still good: not expired, asked for in the same way, the
	 * price not far from where it was.
	 * @param provider who brought it
	 * @param market what it is about
	 * @return the newest, or empty when the provider has to be asked
	 */
	public Optional<ArchivedEvidence> find(ResearchProvider provider, Market market) {
		return this.jdbc.sql("""
				SELECT id, research_data IS NOT NULL AS found FROM research
				WHERE market_id = :market AND provider = :provider AND request_hash = :hash
				    AND research_type = 'current' AND expires_at > :now
				    AND ((price_at IS NULL AND :price::numeric IS NULL) OR abs(price_at - :price::numeric) <= :move)
				ORDER BY created_at DESC LIMIT 1
				""")
			.param("market", market.id())
			.param("provider", provider.name())
			.param("hash", Hashes.sha256(provider.request(market)))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("price", market.quote().price())
			.param("move", this.settings.priceMove())
			.query((row, number) -> new ArchivedEvidence(row.getObject("id", UUID.class), row.getBoolean("found")))
			.optional();
	}

	/**
	 * Keeps what a provider brought, also that it brought nothing: for a while it is not
	 * asked again.
	 * @param provider who brought it
	 * @param market what it is about, as it was when the provider was asked
	 * @param evidence what came of it
	 * @return the new row
	 */
	public ArchivedEvidence add(ResearchProvider provider, Market market, Evidence evidence) {
		Instant now = this.clock.instant();
		ArchivedEvidence row = new ArchivedEvidence(this.ids.next(), evidence instanceof Evidence.Found);
		this.jdbc.sql("""
				INSERT INTO research (id, market_id, research_data, sources, research_type, created_at, expires_at,
				    provider, request_hash, findings, price_at, cost_usd)
				VALUES (:id, :market, :text, :sources::jsonb, 'current', :now, :expiresAt, :provider, :hash,
				    :findings::jsonb, :price, :cost)
				""")
			.param("id", row.id())
			.param("market", market.id())
			.param("text", text(evidence))
			.param("sources", json((evidence instanceof Evidence.Found found) ? found.sources() : List.of()))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("expiresAt", this.life.end(evidence, now, market.endDate()).atOffset(ZoneOffset.UTC))
			.param("provider", provider.name())
			.param("hash", Hashes.sha256(provider.request(market)))
			.param("findings", findings(evidence))
			.param("price", market.quote().price())
			.param("cost", evidence.costUsd())
			.update();
		return row;
	}

	private static @Nullable String text(Evidence evidence) {
		return switch (evidence) {
			case Evidence.Found found -> found.text();
			case Evidence.Missing _ -> null;
		};
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
