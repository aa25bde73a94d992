package ai.aigg.insights.gateway.posting;

import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobDefinition;
import ai.aigg.insights.schema.events.QuestionEvent;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Defines the job that sends a reply.
 */
@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

	/**
	 * Pauses of 2 s, doubling: 17 minutes in all, which outlasts X's window of 15 and
	 * gives a reply of unknown outcome ten looks.
	 */
	private static final int RETRIES = 9;

	@Bean
	OneTimeTask<EventJob> postReply(ReplySending sending, ReplyGivenUp givenUp) {
		return JobDefinition.of("post-reply", QuestionEvent.class, RETRIES, sending::run, givenUp::accept);
	}

}
