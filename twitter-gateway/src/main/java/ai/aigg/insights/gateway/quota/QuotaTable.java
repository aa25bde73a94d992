package ai.aigg.insights.gateway.quota;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row for each window of a quota: whoever takes the last place in it, nobody after
 * gets one, on whatever instance.
 */
@Component
class QuotaTable {

	private final JdbcClient jdbc;

	private final Clock clock;

	QuotaTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes a place in the hour and in the day, or in neither.
	 * @param key whose
	 * @param quota how many places there are
	 * @return {@code false} when one of the two is full
	 */
	boolean take(String key, Quota quota) {
		Instant now = this.clock.instant();
		OffsetDateTime hour = window(now, ChronoUnit.HOURS);
		OffsetDateTime day = window(now, ChronoUnit.DAYS);
		if (!take(key + "/hour", hour, quota.hour())) {
			return false;
		}
		if (take(key + "/day", day, quota.day())) {
			return true;
		}
		giveBack(key + "/hour", hour);
		return false;
	}

	/**
	 * Gives a place back that was taken in this transaction.
	 * @param key whose
	 */
	void giveBack(String key) {
		Instant now = this.clock.instant();
		giveBack(key + "/hour", window(now, ChronoUnit.HOURS));
		giveBack(key + "/day", window(now, ChronoUnit.DAYS));
	}

	/**
	 * Takes the only place of a day.
	 * @param key whose
	 * @return {@code false} when it is taken
	 */
	boolean takeOncePerDay(String key) {
		return take(key, window(this.clock.instant(), ChronoUnit.DAYS), 1);
	}

	private boolean take(String key, OffsetDateTime window, int limit) {
		return limit > 0 && this.jdbc.sql("""
				INSERT INTO gateway_quotas (quota_key, window_start, used) VALUES (:key, :window, 1)
				ON CONFLICT (quota_key, window_start) DO UPDATE SET used = gateway_quotas.used + 1
				WHERE gateway_quotas.used < :limit
				""").param("key", key).param("window", window).param("limit", limit).update() == 1;
	}

	private void giveBack(String key, OffsetDateTime window) {
		this.jdbc.sql("""
				UPDATE gateway_quotas SET used = used - 1
				WHERE quota_key = :key AND window_start = :window AND used > 0
				""").param("key", key).param("window", window).update();
	}

	private static OffsetDateTime window(Instant now, ChronoUnit unit) {
		return now.truncatedTo(unit).atOffset(ZoneOffset.UTC);
	}

}
