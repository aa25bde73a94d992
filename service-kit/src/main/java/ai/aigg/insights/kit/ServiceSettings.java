package ai.aigg.insights.kit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which part of the database is this service's own.
 *
 * @param slice prefix of its outbox, inbox and job tables: {@code market_sync}
 */
@ConfigurationProperties("aigg.service")
public record ServiceSettings(String slice) {

	public ServiceSettings {
		// The slice becomes part of table names.
		if (!slice.matches("[a-z_]{1,30}")) {
			throw new IllegalArgumentException("aigg.service.slice is lower-case letters and underscores: " + slice);
		}
	}

}
