package ai.aigg.insights.research.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.research.market.Market;

/**
 * What evidence is shared by: market, provider, request (model, filters, question), rules
 * and time.
 *
 * @param market the market's row
 * @param provider who is asked
 * @param requestHash SHA-256 of the request
 * @param rulesHash SHA-256 of the rules and the resolution source
 * @param type which time
 */
public record CacheKey(UUID market, String provider, String requestHash, String rulesHash, ResearchType type) {

	/**
	 * The key of a look at a market as it is.
	 * @param provider who is asked
	 * @param market what it is about
	 * @param type which time
	 * @return the key
	 */
	public static CacheKey of(ResearchProvider provider, Market market, ResearchType type) {
		String rules = Objects.requireNonNullElse(market.rules(), "") + "\n"
				+ Objects.requireNonNullElse(market.resolutionSource(), "");
		return new CacheKey(market.id(), provider.name(), Hashes.sha256(provider.request(market, type)),
				Hashes.sha256(rules), type);
	}

	/**
	 * The whole key as one hash, the name of its flight.
	 * @return 64 hexadecimal digits
	 */
	public String hash() {
		Instant asOf = this.type.asOf();
		return Hashes.sha256(String.join("\n", this.market.toString(), this.provider, this.requestHash, this.rulesHash,
				this.type.label(), (asOf != null) ? asOf.toString() : ""));
	}

}
