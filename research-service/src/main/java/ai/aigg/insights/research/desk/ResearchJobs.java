package ai.aigg.insights.research.desk;

import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobDefinition;
import ai.aigg.insights.schema.events.ResearchRequested;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of jobs of this service.
 */
@Configuration(proxyBeanMethods = false)
class ResearchJobs {

	static final String RESEARCH = "research";

	@Bean
	OneTimeTask<EventJob> researchJob(ResearchWork work, JobSettings settings) {
		return JobDefinition.patient(RESEARCH, ResearchRequested.class, settings.retries(), work::run, work::giveUp);
	}

	@Bean
	OneTimeTask<EventJob> refreshJob(ResearchWork work) {
		return JobDefinition.of("research-refresh", ResearchRequested.class, 0, work::refresh, work::giveUpRefreshing);
	}

}
