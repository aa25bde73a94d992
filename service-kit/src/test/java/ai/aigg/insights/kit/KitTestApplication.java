package ai.aigg.insights.kit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import ai.aigg.insights.kit.inbox.Inbox;
import ai.aigg.insights.kit.jobs.EventJob;
import ai.aigg.insights.kit.jobs.JobDefinition;
import ai.aigg.insights.kit.jobs.JobQueue;
import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.TopicNames;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service with nothing but the kit: it takes questions, and works on each as a job.
 */
// Scans nothing: the kit's own classes lie below.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ServiceKit.class)
class KitTestApplication {

	static final String POISON = "poison";

	static final String HOPELESS = "hopeless";

	static final String SLEEPY = "sleepy";

	final List<Seen> taken = new CopyOnWriteArrayList<>();

	final List<QuestionId> worked = new CopyOnWriteArrayList<>();

	final List<QuestionId> givenUp = new CopyOnWriteArrayList<>();

	private final Inbox inbox;

	private final TransactionTemplate transaction;

	KitTestApplication(Inbox inbox, TransactionTemplate transaction) {
		this.inbox = inbox;
		this.transaction = transaction;
	}

	@Bean
	OneTimeTask<EventJob> work() {
		return JobDefinition.patient("work", QuestionAsked.class, 1, (event) -> {
			if (event.text().equals(HOPELESS)) {
				throw new IllegalStateException("This one never works");
			}
			this.worked.add(event.questionId());
			// More sleeps than it has retries.
			boolean sleeps = event.text().equals(SLEEPY)
					&& this.worked.stream().filter(event.questionId()::equals).count() < 4;
			return sleeps ? Optional.of(Duration.ofMillis(10)) : Optional.empty();
		}, (event) -> this.givenUp.add(event.questionId()));
	}

	@Bean
	Listener listener(JobQueue jobs, OneTimeTask<EventJob> work) {
		return new Listener(this, jobs, work);
	}

	record Seen(QuestionId question, @Nullable String traceparent, boolean onVirtualThread) {
	}

	static class Listener {

		private final KitTestApplication application;

		private final JobQueue jobs;

		private final OneTimeTask<EventJob> work;

		Listener(KitTestApplication application, JobQueue jobs, OneTimeTask<EventJob> work) {
			this.application = application;
			this.jobs = jobs;
			this.work = work;
		}

		@KafkaListener(topics = TopicNames.QUESTION_ASKED)
		void on(QuestionAsked event) {
			if (event.text().equals(POISON)) {
				throw new IllegalArgumentException("This record can never be handled");
			}
			this.application.transaction.executeWithoutResult((status) -> {
				if (this.application.inbox.take("test", event)) {
					this.application.taken.add(
							new Seen(event.questionId(), LogContext.traceparent(), Thread.currentThread().isVirtual()));
					this.jobs.add(this.work, event);
				}
			});
		}

	}

}
