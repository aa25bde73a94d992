package ai.aigg.insights.markets.matching;

import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobDefinition;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.schema.events.QuestionAsked;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers questions with a model's help, once each however often the job runs.
 */
@Component
class SecondOpinionWork {

	private static final String NAME = "second-opinion";

	private final MarketMatcher matcher;

	private final QuestionReplies replies;

	private final Inbox inbox;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	SecondOpinionWork(MarketMatcher matcher, QuestionReplies replies, Inbox inbox, Outbox outbox,
			TransactionTemplate transaction) {
		this.matcher = matcher;
		this.replies = replies;
		this.inbox = inbox;
		this.outbox = outbox;
		this.transaction = transaction;
	}

	void run(QuestionAsked question) {
		publish(question, this.matcher.review(question.text(), question.contextText(), question.askedAt()));
	}

	void giveUp(QuestionAsked question) {
		publish(question, this.matcher.match(question.text(), question.contextText(), question.askedAt()));
	}

	private void publish(QuestionAsked question, Match match) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.inbox.take(NAME, question)) {
				this.outbox.publish(this.replies.to(question, match));
			}
		});
	}

	/**
	 * The kind of job.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Job {

		@Bean
		OneTimeTask<EventJob> secondOpinionJob(SecondOpinionWork work) {
			return JobDefinition.of(NAME, QuestionAsked.class, 1, work::run, work::giveUp);
		}

	}

}
