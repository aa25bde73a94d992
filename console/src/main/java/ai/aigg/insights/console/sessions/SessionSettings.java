package ai.aigg.insights.console.sessions;

import java.time.Duration;

import io.lettuce.core.RedisURI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where sessions are kept.
 *
 * @param redis address of the Redis that keeps them, which may hold a name and a
 * password; empty: they are in memory
 * @param password the password there, where the address has none; empty: none
 * @param patience how long to wait for a connection, and for an answer
 */
@ConfigurationProperties("aigg.console.sessions")
record SessionSettings(@DefaultValue("") String redis, @DefaultValue("") String password,
		@DefaultValue("2s") Duration patience) {

	/**
	 * Reads the address.
	 * @return where Redis is
	 * @throws IllegalStateException when it is no address
	 */
	RedisURI address() {
		try {
			return RedisURI.create(this.redis.strip());
		}
		catch (IllegalArgumentException ex) {
			// Its message repeats the address, and a password may be in it.
			throw new IllegalStateException(
					"AIGG_REDIS_URL is no address of a Redis, such as redis://redis:6379 or rediss://redis:6380/1");
		}
	}

	/**
	 * Keeps passwords out of logs.
	 */
	@Override
	public String toString() {
		return "SessionSettings[patience=%s]".formatted(this.patience);
	}

}
