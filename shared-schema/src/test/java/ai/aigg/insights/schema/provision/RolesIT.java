package ai.aigg.insights.schema.provision;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Signs in as each role and tries to write everywhere.
 */
class RolesIT {

	private static final String DATABASE = "roles";

	private static final Map<ServiceRole, Set<String>> OWNED = Map.of(ServiceRole.MARKET_SYNC,
			Set.of("polymarket_markets", "market_details", "market_prices", "market_publication",
					"market_publication_marks", "market_sync_runs", "market_backfill_pages", "market_enrichment",
					"market_resolution_polls", "market_price_weeks", "market_vectors", "market_relations",
					"market_match_labels", "market_sync_outbox", "market_sync_outbox_sent", "market_sync_inbox",
					"market_sync_jobs", "market_sync_audit", "market_sync_dead_letters"),
			ServiceRole.RESEARCH,
			Set.of("research", "research_flights", "research_budget", "research_outbox", "research_outbox_sent",
					"research_inbox", "research_jobs", "research_audit", "research_dead_letters"),
			ServiceRole.ANALYSIS,
			Set.of("analysis", "conclusions", "analysis_archive", "conclusions_archive", "analysis_archive_months",
					"analysis_scores", "analysis_questions", "analysis_flights", "analysis_samples", "analysis_runs",
					"analysis_budget", "analysis_reservations", "analysis_outbox", "analysis_outbox_sent",
					"analysis_inbox", "analysis_jobs", "analysis_audit", "analysis_dead_letters"),
			ServiceRole.GATEWAY,
			Set.of("twitter_users", "twitter_interactions", "mention_cursor", "gateway_ignored", "gateway_quotas",
					"gateway_switches", "gateway_audit", "gateway_lease", "gateway_spend", "gateway_tokens",
					"gateway_outbox", "gateway_outbox_sent", "gateway_inbox", "gateway_jobs", "gateway_dead_letters"),
			ServiceRole.READER, Set.of(), ServiceRole.BACKUP, Set.of("backup_markers"));

	private static DataSource owner;

	private static List<String> tables;

	@BeforeAll
	static void provision() throws SQLException {
		owner = BlankServer.newProvisionedDatabase(DATABASE);
		tables = BlankServer.query(owner, """
				SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition""");
	}

	@Test
	void everyTableHasAnOwnerOrIsLiquibases() {
		assertThat(tables).filteredOn((table) -> !table.startsWith("databasechangelog"))
			.allMatch((table) -> OWNED.values().stream().anyMatch((owned) -> owned.contains(table)));
		assertThat(tables).containsAll(OWNED.values().stream().flatMap(Set::stream).toList());
	}

	@ParameterizedTest
	@EnumSource(ServiceRole.class)
	void aRoleReadsEverythingAndWritesOnlyItsOwn(ServiceRole role) throws SQLException {
		DataSource service = BlankServer.as(role, DATABASE);
		assertThat(BlankServer.query(service, "SELECT current_user")).containsExactly(role.roleName());
		for (String table : tables) {
			assertThatCode(() -> BlankServer.query(service, "SELECT count(*) FROM " + table))
				.doesNotThrowAnyException();
			String write = "DELETE FROM " + table + " WHERE false";
			if (OWNED.getOrDefault(role, Set.of()).contains(table)) {
				assertThatCode(() -> BlankServer.query(service, write + " RETURNING 1")).doesNotThrowAnyException();
			}
			else {
				assertRefused(service, write);
				assertRefused(service, "INSERT INTO " + table + " DEFAULT VALUES");
				assertRefused(service, "TRUNCATE " + table);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(ServiceRole.class)
	void aRoleMakesNoTablesAndNoRoles(ServiceRole role) {
		DataSource service = BlankServer.as(role, DATABASE);
		assertRefused(service, "CREATE TABLE mine (id int)");
		assertRefused(service, "CREATE ROLE friend");
	}

	@Test
	void onlyTheAnalysisServiceMakesPartitionsAhead() throws SQLException {
		String makePartitions = "SELECT analysis_ensure_partitions('2031-05-20T12:00:00Z', 1)";
		assertRefused(BlankServer.as(ServiceRole.GATEWAY, DATABASE), makePartitions);
		DataSource service = BlankServer.as(ServiceRole.ANALYSIS, DATABASE);
		assertThat(BlankServer.query(service, makePartitions)).containsExactly("2");
		assertThat(BlankServer.query(service, makePartitions)).containsExactly("0");
	}

	private static void assertRefused(DataSource service, String sql) {
		assertThatThrownBy(() -> BlankServer.execute(service, sql)).isInstanceOf(SQLException.class)
			.hasMessageContaining("permission denied");
	}

}
