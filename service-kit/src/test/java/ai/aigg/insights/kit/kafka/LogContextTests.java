package ai.aigg.insights.kit.kafka;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What log lines and events carry along.
 */
class LogContextTests {

	private static final String TRACE = "00-0199c1b23d4e7f608123456789abcdef-8123456789abcdef-01";

	@Test
	void aClosedContextLeavesNothingBehind() {
		try (var _ = LogContext.open("question", TRACE, "2026-11-22T10:00:00Z")) {
			assertThat(MDC.get("questionId")).isEqualTo("question");
			assertThat(LogContext.traceparent()).isEqualTo(TRACE);
			assertThat(LogContext.since()).contains(Instant.parse("2026-11-22T10:00:00Z"));
		}
		assertThat(MDC.get("questionId")).isNull();
		assertThat(LogContext.traceparent()).isNull();
		assertThat(LogContext.since()).isEmpty();
	}

	@Test
	void whatHasNoTraceBeginsOne() {
		try (var _ = LogContext.open("question", null)) {
			assertThat(LogContext.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
			assertThat(LogContext.since()).isEmpty();
		}
	}

	@Test
	void theContextGoesAlongToAnotherThreadAndDoesNotStayThere() throws Exception {
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Callable<String> work;
			try (var _ = LogContext.open("question", TRACE)) {
				work = LogContext.carry(() -> MDC.get("questionId") + " " + LogContext.traceparent());
			}
			assertThat(thread.submit(work).get()).isEqualTo("question " + TRACE);
			assertThat(thread.submit(() -> String.valueOf(MDC.get("questionId"))).get()).isEqualTo("null");
		}
	}

}
