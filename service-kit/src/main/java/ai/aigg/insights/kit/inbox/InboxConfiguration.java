package ai.aigg.insights.kit.inbox;

import java.time.Clock;

import ai.aigg.insights.kit.ServiceSettings;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inbox of this service's slice, and its clean-up on one instance.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
@Import(Inbox.class)
public class InboxConfiguration {

	@Bean
	InboxExpiry inboxExpiry(JdbcClient jdbc, InboxSettings settings, Clock clock, ServiceSettings service) {
		return new InboxExpiry(jdbc, settings, clock, service);
	}

	@Bean
	RecurringTask<Void> inboxExpiryJob(InboxExpiry expiry, InboxSettings settings) {
		return Tasks.recurring("inbox-expiry", Schedules.fixedDelay(settings.every()))
			.execute((instance, context) -> expiry.cleanUp());
	}

}
