package ai.aigg.insights.kit.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import ai.aigg.insights.kit.ServiceSettings;
import ai.aigg.insights.kit.tracing.Traces;
import ai.aigg.insights.schema.events.EventJson;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sets up db-scheduler: jobs as readable JSON, each on a virtual thread, at most as many
 * at once as its settings say.
 */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

	@Bean
	JobQueue jobQueue(Scheduler scheduler, Clock clock) {
		return new JobQueue(scheduler, clock);
	}

	@Bean
	MeterBinder jobMetrics(JdbcClient jdbc, ServiceSettings settings) {
		return new JobBacklog(jdbc, settings.slice() + "_jobs");
	}

	@Bean
	ExecutionInterceptor tracedJobs(Traces traces) {
		return new TracedJobs(traces);
	}

	@Bean
	DbSchedulerCustomizer jobCustomizer() {
		return new DbSchedulerCustomizer() {
			@Override
			public Optional<Serializer> serializer() {
				return Optional.of(new JsonSerializer());
			}

			@Override
			public Optional<ExecutorService> executorService() {
				return Optional.of(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory()));
			}
		};
	}

	private static final class JsonSerializer implements Serializer {

		@Override
		public byte[] serialize(Object data) {
			return EventJson.mapper().writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public <T> T deserialize(Class<T> type, byte[] serialized) {
			return EventJson.mapper().readValue(serialized, type);
		}

	}

}
