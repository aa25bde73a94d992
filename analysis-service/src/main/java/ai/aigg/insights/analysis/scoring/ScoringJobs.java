package ai.aigg.insights.analysis.scoring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks again from time to time, on one instance.
 */
@Configuration(proxyBeanMethods = false)
class ScoringJobs {

	@Bean
	RecurringTask<Void> scoresJob(ScoreKeeper keeper, ScoringSettings settings) {
		return Tasks.recurring("analysis-scores", Schedules.fixedDelay(settings.recheck()))
			.execute((instance, context) -> keeper.recheck());
	}

}
