package ai.aigg.insights.analysis.partitions;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes this month's partition and the next three, at the first start and then daily; on
 * one instance, because it is a job.
 */
@Configuration(proxyBeanMethods = false)
class MonthAhead {

	private static final Logger log = LoggerFactory.getLogger(MonthAhead.class);

	private static final int MONTHS = 3;

	@Bean
	RecurringTask<Void> partitionsJob(JdbcClient jdbc, Clock clock) {
		return Tasks.recurring("analysis-partitions", Schedules.fixedDelay(Duration.ofDays(1)))
			.execute((instance, context) -> ensure(jdbc, clock));
	}

	static void ensure(JdbcClient jdbc, Clock clock) {
		int made = jdbc.sql("SELECT analysis_ensure_partitions(:now, :months)")
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.param("months", MONTHS)
			.query(Integer.class)
			.single();
		log.info("{} months of analyses were added", made);
	}

}
