package ai.aigg.insights.gateway.posting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether replies go out.
 *
 * @param dryRun keeps them in the ledger and sends nothing
 */
@ConfigurationProperties("aigg.x")
record SendingSettings(@DefaultValue("true") boolean dryRun) {
}
