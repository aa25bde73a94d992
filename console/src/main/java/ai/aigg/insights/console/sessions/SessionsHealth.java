package ai.aigg.insights.console.sessions;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Redis answers. It is no part of the readiness: a console without Redis still
 * says on its pages what is missing.
 */
final class SessionsHealth implements HealthIndicator {

	private final RedisLine redis;

	private final Runnable ping;

	SessionsHealth(RedisLine redis, Runnable ping) {
		this.redis = redis;
		this.ping = ping;
	}

	@Override
	public Health health() {
		try {
			this.redis.ask(() -> {
				this.ping.run();
				return this;
			});
			return Health.up().build();
		}
		catch (SessionsAwayException ex) {
			return Health.down(ex).build();
		}
	}

}
