package ai.aigg.insights.kit.read;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where what only reads is asked.
 *
 * @param url JDBC address of the replica; empty for the service's own database
 * @param connections the most of them
 * @param patience how long to wait for one of them
 * @param lifetime after which a connection is made anew, and so comes back to a replica
 * that was away
 */
@ConfigurationProperties("aigg.read")
record ReadSettings(@DefaultValue("") String url, @DefaultValue("10") int connections,
		@DefaultValue("5s") Duration patience, @DefaultValue("5m") Duration lifetime) {
}
