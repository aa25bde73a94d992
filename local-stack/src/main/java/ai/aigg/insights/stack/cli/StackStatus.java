package ai.aigg.insights.stack.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.run.Readiness;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * How a stack is at this moment.
 *
 * @param running whether there is one
 * @param healthy whether every part is well
 * @param state {@code starting} or {@code ready}; {@code null} when none runs
 * @param pid its process; 0 when none runs
 * @param startedAt since when, or {@code null}
 * @param components health and address of each part
 * @param upstreams what each upstream is
 * @param rows how many rows the six tables hold
 * @param work how far the long work on markets is
 */
record StackStatus(boolean running, boolean healthy, @Nullable String state, long pid, @Nullable Instant startedAt,
		Map<String, Component> components, Map<String, String> upstreams, Map<String, Long> rows, List<Work> work) {

	private static final int BROKER_LIMIT_MILLIS = 4_000;

	private static final String UP = "up";

	static StackStatus notRunning() {
		return new StackStatus(false, false, null, 0, null, Map.of(), Map.of(), Map.of(), List.of());
	}

	static StackStatus of(RunningStack stack) {
		HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
		Readiness readiness = new Readiness(http);
		Map<String, Component> components = new LinkedHashMap<>();
		stack.addresses()
			.services()
			.forEach((name, address) -> components.put(name, new Component(
					readiness.health(stack.addresses().management().getOrDefault(name, address)), address.toString())));
		Map<String, Long> rows = rows(stack.addresses().jdbcUrl());
		components.put("database",
				new Component(rows.isEmpty() ? "unreachable" : UP, stack.addresses().jdbcUrl() + "?user=aigg_reader"));
		components.put("broker",
				new Component(broker(stack.addresses().bootstrapServers()), stack.addresses().bootstrapServers()));
		boolean healthy = components.values().stream().allMatch((component) -> component.health().equals(UP));
		return new StackStatus(true, healthy, stack.state().name().toLowerCase(java.util.Locale.ROOT), stack.pid(),
				stack.startedAt(), components, stack.upstreams(), rows, work(http, stack));
	}

	private static List<Work> work(HttpClient http, RunningStack stack) {
		URI service = stack.addresses().services().get(MarketSyncApplication.NAME);
		return (service != null) ? Work.of(http, service) : List.of();
	}

	private static Map<String, Long> rows(String jdbcUrl) {
		try {
			return ReadOnlyDatabase.of(jdbcUrl).counts();
		}
		catch (DataAccessException ex) {
			return Map.of();
		}
	}

	private static String broker(String bootstrapServers) {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms",
				BROKER_LIMIT_MILLIS, "request.timeout.ms", BROKER_LIMIT_MILLIS / 2))) {
			admin.listTopics().names().get(BROKER_LIMIT_MILLIS, TimeUnit.MILLISECONDS);
			return UP;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "unreachable";
		}
		catch (ExecutionException | TimeoutException ex) {
			return "unreachable";
		}
	}

	/**
	 * One part of the stack.
	 *
	 * @param health {@code up}, {@code down} or {@code unreachable}
	 * @param address where it is reached
	 */
	record Component(String health, String address) {
	}

}
