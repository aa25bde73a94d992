package ai.aigg.insights.console.sessions;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Redis answers. It is no part of the readiness: a console without Redis still
 * says on its pages what is missing.
 */
final class SessionsHealth implements HealthIndicator {

	private final RedisLine redis;

	SessionsHealth(RedisLine redis) {
		this.redis = redis;
	}

	@Override
	public Health health() {
		return (this.redis.answers() ? Health.up() : Health.down()).build();
	}

}
