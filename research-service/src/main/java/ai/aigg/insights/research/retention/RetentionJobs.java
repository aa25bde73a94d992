package ai.aigg.insights.research.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Cleans up from time to time, on one instance.
 */
@Configuration(proxyBeanMethods = false)
class RetentionJobs {

	@Bean
	RecurringTask<Void> retentionJob(Retention retention, RetentionSettings settings) {
		return Tasks.recurring("research-retention", Schedules.fixedDelay(settings.every()))
			.execute((instance, context) -> retention.cleanUp());
	}

}
