package ai.aigg.insights.research.desk;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient jobs are.
 *
 * @param retries how often a failed job is repeated
 * @param nap how long a job sleeps while another instance asks for the same
 * @param sleep the same while its own instance does, which wakes it
 */
@ConfigurationProperties("aigg.research.job")
record JobSettings(@DefaultValue("4") int retries, @DefaultValue("500ms") Duration nap,
		@DefaultValue("5s") Duration sleep) {
}
