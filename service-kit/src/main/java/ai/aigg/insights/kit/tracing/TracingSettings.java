package ai.aigg.insights.kit.tracing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is traced.
 *
 * @param share of the questions whose spans are recorded and, where an address is set,
 * sent there: 0 to 1, the same for all services
 */
@ConfigurationProperties("aigg.tracing")
record TracingSettings(@DefaultValue("1") double share) {

	TracingSettings {
		if (!(share >= 0 && share <= 1)) {
			throw new IllegalArgumentException("aigg.tracing.share is 0 to 1, not " + share);
		}
	}

}
