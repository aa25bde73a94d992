package ai.aigg.insights.simulators.x.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Seed;
import ai.aigg.insights.simulators.x.gate.AccessTokens;

import org.springframework.stereotype.Component;

/**
 * Chains of token pairs. Each refresh token works once; the second use of one ends its
 * whole chain, access tokens included.
 */
@Component
class TokenChains implements AccessTokens {

	private static final String ACCESS = "sim-access-";

	private static final String REFRESH = "sim-refresh-";

	private static final int MAX_TOKENS = 20_000;

	private final Clock clock;

	private final SplittableRandom random;

	private final Map<String, Token> tokens = new LinkedHashMap<>();

	private Duration lifetime;

	private boolean strict;

	private long refreshed;

	private long reused;

	TokenChains(OAuth2Settings settings, Seed seed, Clock clock) {
		this.clock = clock;
		this.random = seed.random("x tokens");
		this.lifetime = settings.accessTokenLifetime();
		this.strict = settings.strict();
	}

	@Override
	public synchronized boolean isGood(String token) {
		Token known = this.tokens.get(token);
		if (known == null) {
			return !this.strict && !token.startsWith(ACCESS) && !token.startsWith(REFRESH);
		}
		return !known.refresh && !known.chain.revoked && known.expiry.isAfter(this.clock.instant());
	}

	/** A new chain, as after the user's consent. */
	synchronized Pair grant() {
		return next(new Chain());
	}

	/** The next pair of a chain; nothing when the token does not work. */
	synchronized Optional<Pair> refresh(String refreshToken) {
		Token known = this.tokens.get(refreshToken);
		if (known == null || !known.refresh || known.chain.revoked) {
			return Optional.empty();
		}
		if (known.used) {
			this.reused++;
			known.chain.revoked = true;
			return Optional.empty();
		}
		known.used = true;
		this.refreshed++;
		return Optional.of(next(known.chain));
	}

	/** Ends the chain of a token. */
	synchronized void revoke(String token) {
		Token known = this.tokens.get(token);
		if (known != null) {
			known.chain.revoked = true;
		}
	}

	/** Lets all access tokens expire; refresh tokens go on working. */
	synchronized void expire() {
		Instant now = this.clock.instant();
		this.tokens.values().forEach((token) -> token.expiry = now);
	}

	synchronized void set(Duration accessTokenLifetime, boolean onlyGiven) {
		this.lifetime = accessTokenLifetime;
		this.strict = onlyGiven;
	}

	synchronized State state() {
		return new State(this.lifetime, this.strict, this.refreshed, this.reused);
	}

	private Pair next(Chain chain) {
		String access = ACCESS + Long.toUnsignedString(this.random.nextLong(), 36);
		String refresh = REFRESH + Long.toUnsignedString(this.random.nextLong(), 36);
		put(access, new Token(chain, false, this.clock.instant().plus(this.lifetime)));
		put(refresh, new Token(chain, true, Instant.MAX));
		return new Pair(access, refresh, this.lifetime);
	}

	private void put(String value, Token token) {
		this.tokens.put(value, token);
		if (this.tokens.size() > MAX_TOKENS) {
			this.tokens.remove(this.tokens.keySet().iterator().next());
		}
	}

	/**
	 * A pair of tokens as given out.
	 *
	 * @param access works for a while
	 * @param refresh works once
	 * @param lifetime how long the access token works
	 */
	record Pair(String access, String refresh, Duration lifetime) {
	}

	/**
	 * What an operator sees.
	 *
	 * @param accessTokenLifetime of tokens from now on
	 * @param strict whether only tokens that were given out work
	 * @param refreshed how many pairs were exchanged
	 * @param reused how many chains ended by a second use
	 */
	record State(Duration accessTokenLifetime, boolean strict, long refreshed, long reused) {
	}

	private static final class Chain {

		private boolean revoked;

	}

	private static final class Token {

		private final Chain chain;

		private final boolean refresh;

		private Instant expiry;

		private boolean used;

		Token(Chain chain, boolean refresh, Instant expiry) {
			this.chain = chain;
			this.refresh = refresh;
			this.expiry = expiry;
		}

	}

}
