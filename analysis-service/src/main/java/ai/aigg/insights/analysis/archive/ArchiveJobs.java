package ai.aigg.insights.analysis.archive;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Archives from time to time, on one instance.
 */
@Configuration(proxyBeanMethods = false)
class ArchiveJobs {

	@Bean
	@ConditionalOnProperty(name = "aigg.analysis.archive.enabled", matchIfMissing = true)
	RecurringTask<Void> archiveJob(ArchiveDesk desk, ArchiveSettings settings) {
		return Tasks.recurring("analysis-archive", Schedules.fixedDelay(settings.every()))
			.execute((instance, context) -> desk.run());
	}

}
