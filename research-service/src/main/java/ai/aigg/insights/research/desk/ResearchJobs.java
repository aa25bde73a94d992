package ai.aigg.insights.research.desk;

import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobDefinition;
import ai.aigg.insights.schema.events.ResearchRequested;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of jobs of this service.
 */
@Configuration(proxyBeanMethods = false)
class ResearchJobs {

	@Bean
	OneTimeTask<EventJob> researchJob(ResearchWork work, Settings settings) {
		return JobDefinition.of("research", ResearchRequested.class, settings.retries(), work::run, work::giveUp);
	}

	/**
	 * How patient jobs are.
	 *
	 * @param retries how often a failed job is repeated
	 */
	@ConfigurationProperties("aigg.research.job")
	record Settings(@DefaultValue("4") int retries) {
	}

}
