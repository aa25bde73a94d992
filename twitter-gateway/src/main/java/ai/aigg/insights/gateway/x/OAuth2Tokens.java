package ai.aigg.insights.gateway.x;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs by OAuth 2.0. A refresh token works once, so that a refresh is noted before it is
 * asked for, one instance asks at a time, and a chain that may have broken ends in a
 * message for a person instead of another try.
 */
final class OAuth2Tokens implements UserAuth {

	private static final Logger log = LoggerFactory.getLogger(OAuth2Tokens.class);

	/** Longer than any call: who began earlier has ended without a result. */
	private static final Duration ABANDONED = Duration.ofMinutes(2);

	private static final Duration RETRY = Duration.ofSeconds(10);

	private final TokenStore store;

	private final TokenEndpoint endpoint;

	private final OAuth2Settings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private volatile TokenStore.@Nullable Row current;

	private volatile long refusedGeneration;

	private volatile Instant notBefore = Instant.EPOCH;

	OAuth2Tokens(TokenStore store, TokenEndpoint endpoint, OAuth2Settings settings, TransactionTemplate transaction,
			Clock clock) {
		this.store = store;
		this.endpoint = endpoint;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public boolean isSetUp() {
		return this.settings.isComplete();
	}

	@Override
	public String header(String method, String url) {
		TokenStore.Row row = this.current;
		if (row != null && isGood(row)) {
			return bearer(row);
		}
		return bearer(renew());
	}

	@Override
	public void refused() {
		TokenStore.Row row = this.current;
		if (row != null) {
			this.refusedGeneration = row.generation();
		}
	}

	private boolean isGood(TokenStore.Row row) {
		return row.generation() > this.refusedGeneration
				&& row.validAt(this.clock.instant().plus(this.settings.early())).isPresent();
	}

	private synchronized TokenStore.Row renew() {
		TokenStore.Row known = this.current;
		if (known != null && isGood(known)) {
			return known;
		}
		if (this.clock.instant().isBefore(this.notBefore)) {
			return stillValid(known, "X is asked for a new token a little later");
		}
		TokenStore.Row row = this.transaction.execute((status) -> begin());
		if (row == null) {
			throw new AuthUnavailableException("The tokens of X could not be read");
		}
		this.current = row;
		if (isGood(row)) {
			return row;
		}
		return switch (row.state()) {
			case LOST -> lost(row, "an earlier refresh");
			case REFRESHING -> later(row, "another instance asks X for a new token");
			case READY -> ask(row);
		};
	}

	/**
	 * Notes that the token is about to be used. The row is returned as it was before.
	 */
	private TokenStore.Row begin() {
		this.store.seed(this.settings.refreshToken(), sha256(this.settings.refreshToken()));
		TokenStore.Row row = this.store.lock();
		if (isGood(row)) {
			return row;
		}
		if (row.state() == TokenStore.State.READY) {
			this.store.state(TokenStore.State.REFRESHING);
		}
		else if (row.state() == TokenStore.State.REFRESHING
				&& row.changedAt().plus(ABANDONED).isBefore(this.clock.instant())) {
			this.store.state(TokenStore.State.LOST);
			return this.store.lock();
		}
		return row;
	}

	private TokenStore.Row ask(TokenStore.Row row) {
		return switch (this.endpoint.refresh(row.refreshToken())) {
			case TokenEndpoint.Renewed(String access, String refresh, Duration life) -> {
				Instant expiresAt = this.clock.instant().plus(life);
				this.transaction
					.executeWithoutResult((status) -> this.store.renewed(row.generation(), access, refresh, expiresAt));
				TokenStore.Row renewed = new TokenStore.Row(access, refresh, expiresAt, TokenStore.State.READY,
						row.generation() + 1, this.clock.instant());
				this.current = renewed;
				log.info("X gave a new token, valid for {}", life);
				yield renewed;
			}
			case TokenEndpoint.NotUsed(String why) -> {
				this.transaction.executeWithoutResult((status) -> this.store.state(TokenStore.State.READY));
				yield later(row, why);
			}
			case TokenEndpoint.Lost(String why) -> {
				this.transaction.executeWithoutResult((status) -> this.store.state(TokenStore.State.LOST));
				yield lost(row, why);
			}
		};
	}

	private TokenStore.Row later(TokenStore.Row row, String why) {
		this.notBefore = this.clock.instant().plus(RETRY);
		return stillValid(row, why);
	}

	private TokenStore.Row lost(TokenStore.Row row, String why) {
		this.notBefore = this.clock.instant().plus(RETRY);
		String message = "The chain of X's refresh tokens is broken (%s): authorise the app again and set "
			.formatted(why) + "X_OAUTH2_REFRESH_TOKEN to the new token";
		log.error(message);
		return stillValid(row, message);
	}

	private TokenStore.Row stillValid(TokenStore.@Nullable Row row, String why) {
		if (row == null || row.generation() <= this.refusedGeneration || row.validAt(this.clock.instant()).isEmpty()) {
			throw new AuthUnavailableException(why);
		}
		return row;
	}

	private static String bearer(TokenStore.Row row) {
		return "Bearer " + row.accessToken();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
