package ai.aigg.insights.stack.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Only the owner's code names the owner's tables in statements that write. The database
 * refuses it too; this says it before anything runs.
 */
class TableOwnershipTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Map<String, Set<String>> OWNED = Map.of("market-sync-service",
			Set.of("polymarket_markets", "market_details", "market_prices", "market_publication",
					"market_publication_marks", "market_backfill_pages", "market_enrichment", "market_resolution_polls",
					"market_sync_runs", "market_vectors", "market_relations", "market_match_labels"),
			"research-service", Set.of("research", "research_flights", "research_budget"), "analysis-service",
			Set.of("analysis", "conclusions", "analysis_archive", "conclusions_archive", "analysis_archive_months",
					"analysis_scores", "analysis_questions", "analysis_flights", "analysis_samples", "analysis_runs",
					"analysis_budget", "analysis_reservations"),
			"twitter-gateway", Set.of("twitter_users", "twitter_interactions", "mention_cursor", "gateway_ignored",
					"gateway_quotas", "gateway_switches", "gateway_lease", "gateway_spend", "gateway_tokens"));

	/**
	 * A word that writes, then the table; SQL keywords are upper case here, which keeps
	 * prose out.
	 */
	private static final Pattern WRITE = Pattern
		.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|TRUNCATE(?: TABLE)?|COPY)\\s+(?:ONLY\\s+)?([a-z_]+)");

	@ParameterizedTest
	@MethodSource("modules")
	void aModuleWritesItsOwnTablesAlone(String module) throws IOException {
		Set<String> foreign = foreignTables(module);
		for (Path file : sources(module)) {
			assertThat(written(Files.readString(file))).as(file.toString()).doesNotContainAnyElementsOf(foreign);
		}
	}

	@Test
	void everyOwnerWritesItsTables() throws IOException {
		for (Map.Entry<String, Set<String>> owner : OWNED.entrySet()) {
			StringBuilder all = new StringBuilder();
			for (Path file : sources(owner.getKey())) {
				all.append(Files.readString(file));
			}
			// Each must be found, or the pattern is blind.
			assertThat(written(all.toString())).as(owner.getKey()).containsAll(owner.getValue());
		}
	}

	@ParameterizedTest
	@CsvSource({ "INSERT INTO analysis (id), analysis", "UPDATE polymarket_markets SET, polymarket_markets",
			"DELETE FROM ONLY research WHERE, research", "COPY twitter_users FROM STDIN, twitter_users" })
	void aStatementThatWritesIsRecognised(String sql, String table) {
		assertThat(written(sql)).containsExactly(table);
	}

	private static List<String> written(String source) {
		return WRITE.matcher(source).results().map((MatchResult result) -> result.group(1)).toList();
	}

	private static Set<String> foreignTables(String module) {
		return OWNED.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(module))
			.flatMap((entry) -> entry.getValue().stream())
			.collect(java.util.stream.Collectors.toSet());
	}

	private static List<Path> sources(String module) throws IOException {
		try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
			return files.filter((file) -> file.toString().matches(".*\\.(java|sql)")).toList();
		}
	}

	static List<String> modules() {
		return List.of("market-sync-service", "research-service", "analysis-service", "twitter-gateway", "service-kit",
				"simulators", "embedded-servers", "local-stack");
	}

}
