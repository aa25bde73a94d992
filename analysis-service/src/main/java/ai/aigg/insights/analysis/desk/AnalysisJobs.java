package ai.aigg.insights.analysis.desk;

import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobDefinition;
import ai.aigg.insights.schema.events.ResearchCompleted;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of jobs that events ask for.
 */
@Configuration(proxyBeanMethods = false)
class AnalysisJobs {

	@Bean
	OneTimeTask<EventJob> analysisJob(AnalysisWork work, Settings settings) {
		return JobDefinition.of("analysis", ResearchCompleted.class, settings.retries(), work::run, work::giveUp);
	}

	/**
	 * How patient jobs are.
	 *
	 * @param retries how often a failed job is repeated
	 */
	@ConfigurationProperties("aigg.analysis.job")
	record Settings(@DefaultValue("4") int retries) {
	}

}
