package ai.aigg.insights.gateway.x;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The row of our tokens.
 */
final class TokenStore {

	private final JdbcClient jdbc;

	private final TokenCipher cipher;

	private final String account;

	private final Clock clock;

	TokenStore(JdbcClient jdbc, TokenCipher cipher, String account, Clock clock) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.account = account;
		this.clock = clock;
	}

	/**
	 * Makes the row where there is none, and begins anew where a person set another
	 * token.
	 */
	void seed(String refreshToken, String seedHash) {
		this.jdbc
			.sql("""
					INSERT INTO gateway_tokens (account, refresh_token, seed_sha256, expires_at, state, generation, changed_at)
					VALUES (:account, :refresh, :seed, '2000-01-01T00:00:00Z', 'ready', 1, :now)
					ON CONFLICT (account) DO UPDATE SET access_token = NULL, refresh_token = excluded.refresh_token,
						seed_sha256 = excluded.seed_sha256, expires_at = excluded.expires_at, state = 'ready',
						generation = gateway_tokens.generation + 1, changed_at = excluded.changed_at
					WHERE gateway_tokens.seed_sha256 <> excluded.seed_sha256
					""")
			.param("account", this.account)
			.param("refresh", this.cipher.encrypt(refreshToken, place("refresh")))
			.param("seed", seedHash)
			.param("now", now())
			.update();
	}

	/** Locks the row until the transaction ends. */
	Row lock() {
		return this.jdbc.sql("SELECT * FROM gateway_tokens WHERE account = :account FOR UPDATE")
			.param("account", this.account)
			.query(this::row)
			.single();
	}

	void state(State state) {
		this.jdbc.sql("UPDATE gateway_tokens SET state = :state, changed_at = :now WHERE account = :account")
			.param("state", state.name().toLowerCase(Locale.ROOT))
			.param("now", now())
			.param("account", this.account)
			.update();
	}

	/**
	 * Stores a new pair, unless a person began anew meanwhile.
	 */
	void renewed(long generation, String accessToken, String refreshToken, Instant expiresAt) {
		this.jdbc.sql("""
				UPDATE gateway_tokens SET access_token = :access, refresh_token = :refresh, expires_at = :expiresAt,
					state = 'ready', generation = generation + 1, changed_at = :now
				WHERE account = :account AND generation = :generation
				""")
			.param("access", this.cipher.encrypt(accessToken, place("access")))
			.param("refresh", this.cipher.encrypt(refreshToken, place("refresh")))
			.param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
			.param("now", now())
			.param("account", this.account)
			.param("generation", generation)
			.update();
	}

	private Row row(ResultSet row, int number) throws SQLException {
		byte[] access = row.getBytes("access_token");
		return new Row((access != null) ? this.cipher.decrypt(access, place("access")) : null,
				this.cipher.decrypt(row.getBytes("refresh_token"), place("refresh")),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(),
				State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getLong("generation"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private String place(String kind) {
		return this.account + "/" + kind;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What is known of the chain of tokens.
	 */
	enum State {

		/** The refresh token was not used yet. */
		READY,

		/** It is being used, or was when its process ended. */
		REFRESHING,

		/** It was used and the next one is not known. */
		LOST

	}

	/**
	 * The tokens.
	 *
	 * @param accessToken signs requests, or {@code null} before the first refresh
	 * @param refreshToken works once
	 * @param expiresAt when the access token ends
	 * @param state of the chain
	 * @param generation grows with every pair
	 * @param changedAt when the state changed
	 */
	record Row(@Nullable String accessToken, String refreshToken, Instant expiresAt, State state, long generation,
			Instant changedAt) {

		Optional<String> validAt(Instant time) {
			return Optional.ofNullable(this.accessToken).filter((token) -> this.expiresAt.isAfter(time));
		}

		/** Keeps the secrets out of logs. */
		@Override
		public String toString() {
			return "Row[state=%s, generation=%d]".formatted(this.state, this.generation);
		}

	}

}
