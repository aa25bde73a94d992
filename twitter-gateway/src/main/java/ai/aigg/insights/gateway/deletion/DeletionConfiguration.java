package ai.aigg.insights.gateway.deletion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the check a job that one instance at a time does.
 */
@Configuration(proxyBeanMethods = false)
class DeletionConfiguration {

	@Bean
	RecurringTask<Void> deletionCheckTask(DeletionCheck check, DeletionSettings settings) {
		return Tasks.recurring("deletion-check", FixedDelay.of(settings.every()))
			.execute((instance, context) -> check.run());
	}

}
