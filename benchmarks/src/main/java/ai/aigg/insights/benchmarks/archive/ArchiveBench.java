package ai.aigg.insights.benchmarks.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.search.Micros;
import ai.aigg.insights.benchmarks.search.OpenLoop;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.Surroundings;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Archives a month while questions come, and compares with questions alone.
 */
public final class ArchiveBench {

	private static final String DATABASE = "archive";

	private static final String TOKEN = "a-token-for-this-benchmark";

	private static final int CONNECTIONS = 20;

	private static final Duration STRETCH = Duration.ofSeconds(5);

	private final EmbeddedPostgresServer server;

	private final Path folder;

	private final Report report;

	/**
	 * Prepares it.
	 * @param server where its database is made
	 * @param folder for files that are gone afterwards
	 * @param report is told how far it is
	 */
	public ArchiveBench(EmbeddedPostgresServer server, Path folder, Report report) {
		this.server = server;
		this.folder = folder;
		this.report = report;
	}

	/**
	 * Measures.
	 * @param size how much
	 * @return the figures
	 * @throws IOException when the surroundings do not start
	 * @throws InterruptedException when the thread is to end
	 */
	public Map<String, Object> run(ArchiveSize size) throws IOException, InterruptedException {
		LocalDate month = LocalDate.now(ZoneOffset.UTC).minusMonths(3).withDayOfMonth(1);
		try (Surroundings around = Surroundings.start(this.folder, List.of("aigg.simulators.world.size=10"));
				ConfigurableApplicationContext service = MeasuredService.ANALYSIS.start(this.server, DATABASE, around,
						Map.of("aigg.admin.tokens.admin.token", TOKEN, "aigg.analysis.archive.enabled", "false"));
				HikariDataSource source = source()) {
			this.report.say("Filling %d analyses".formatted(size.analyses()));
			new ArchiveWorld(this.server.owner(DATABASE)).fill(month, size);
			RingTraffic traffic = new RingTraffic(source);
			this.report.say("Questions alone, to warm up and then to measure");
			new OpenLoop(size.rate(), Duration.ofSeconds(10)).run(traffic::question);
			Stretches alone = new Stretches();
			for (Duration left = size.length(); left.isPositive(); left = left.minus(STRETCH)) {
				alone.add(new OpenLoop(size.rate(), STRETCH).run(traffic::question));
			}
			this.report.say("The same while the month is archived");
			return measured(size, traffic, alone, port(service));
		}
	}

	private Map<String, Object> measured(ArchiveSize size, RingTraffic traffic, Stretches alone, String port)
			throws InterruptedException {
		AtomicLong millis = new AtomicLong();
		long begin = System.nanoTime();
		CompletableFuture<JsonNode> archived = CompletableFuture.supplyAsync(() -> {
			JsonNode plan = archive(port);
			millis.set((System.nanoTime() - begin) / 1_000_000);
			return plan;
		});
		Stretches beside = new Stretches();
		while (!archived.isDone()) {
			beside.add(new OpenLoop(size.rate(), STRETCH).run(traffic::question));
		}
		JsonNode plan = archived.join();
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("analyses", size.analyses());
		figures.put("way", plan.path("steps").path(0).path("way").asString(""));
		figures.put("archived", plan.path("analyses").asLong());
		figures.put("month", monthState());
		figures.put("archive_seconds", Report.rounded(millis.get() / 1000.0));
		figures.put("questions_a_second", size.rate());
		figures.putAll(alone.figures("alone"));
		figures.putAll(beside.figures("archiving"));
		figures.put("unresolved", unresolved());
		return figures;
	}

	/**
	 * ARCHIVED once its table is gone; MOVING while an emptied one is left to the next
	 * run.
	 */
	private String monthState() {
		return JdbcClient.create(this.server.owner(DATABASE))
			.sql("SELECT coalesce(string_agg(state, ' '), '') FROM analysis_archive_months")
			.query(String.class)
			.single();
	}

	private long unresolved() {
		return JdbcClient.create(this.server.owner(DATABASE))
			.sql("""
					SELECT count(*) FROM twitter_interactions i
					WHERE processing_status = 'complete'
					    AND NOT EXISTS (SELECT FROM interaction_answers a WHERE a.interaction_id = i.id AND a.conclusion IS NOT NULL)
					""")
			.query(Long.class)
			.single();
	}

	private static JsonNode archive(String port) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/archive/run"))
			.header("Authorization", "Bearer " + TOKEN)
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException("The archive answered " + answer.statusCode() + ": " + answer.body());
			}
			return JsonMapper.shared().readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static String port(ConfigurableApplicationContext service) {
		return service.getEnvironment().getRequiredProperty("local.management.port");
	}

	private HikariDataSource source() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(this.server.jdbcUrl(DATABASE));
		config.setUsername("postgres");
		config.setMaximumPoolSize(CONNECTIONS);
		return new HikariDataSource(config);
	}

	/**
	 * Several stretches, all of them and the worst.
	 */
	private static final class Stretches {

		private Micros all = new Micros(new long[0]);

		private double worst;

		private int failed;

		void add(OpenLoop.Result result) {
			this.all = this.all.and(result.times());
			this.worst = Math.max(this.worst, result.times().millis(0.99));
			this.failed += result.failed();
		}

		Map<String, Object> figures(String name) {
			Map<String, Object> figures = new LinkedHashMap<>();
			figures.put(name + "_p50_ms", this.all.millis(0.5));
			figures.put(name + "_p99_ms", this.all.millis(0.99));
			// Of the worst stretch.
			figures.put(name + "_worst_p99_ms", this.worst);
			figures.put(name + "_max_ms", this.all.millis(1));
			figures.put(name + "_failed", this.failed);
			return figures;
		}

	}

}
