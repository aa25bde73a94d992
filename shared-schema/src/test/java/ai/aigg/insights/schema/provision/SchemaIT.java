package ai.aigg.insights.schema.provision;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaIT {

	private static final String MARKET = "00000000-0000-7000-8000-000000000001";

	private static final String USER = "00000000-0000-7000-8000-000000000002";

	private static DataSource database;

	@BeforeAll
	static void provision() throws SQLException {
		database = BlankServer.newProvisionedDatabase("schema");
		BlankServer.execute(database,
				"""
						INSERT INTO polymarket_markets (id, market_id, question)
						VALUES ('%1$s', '1', 'Will Bitcoin reach $150,000 by December 31?');
						INSERT INTO market_details (id, search_vector) SELECT id, market_search_vector(question, NULL, 'Bitcoin in 2026')
						FROM polymarket_markets;
						INSERT INTO twitter_users (id, user_id) VALUES ('%2$s', '7')"""
					.formatted(MARKET, USER));
	}

	@Test
	void everyIndexOfTheSeedIsThere() throws SQLException {
		assertThat(BlankServer.query(database, "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'"))
			.contains("idx_markets_category", "idx_markets_active", "idx_markets_end_date", "idx_markets_question_gin",
					"idx_markets_category_active", "idx_markets_active_only", "idx_research_market",
					"idx_research_expires", "idx_analysis_market", "idx_analysis_created", "idx_users_access",
					"idx_users_username", "idx_interactions_user", "idx_interactions_status");
		assertThat(BlankServer.query(database,
				"SELECT indexname FROM pg_indexes WHERE indexdef LIKE '%USING gin (search_vector)%'"))
			.containsExactly("idx_markets_question_gin");
	}

	@Test
	void everyInstantHasAZone() throws SQLException {
		assertThat(BlankServer.query(database, """
				SELECT table_name || '.' || column_name FROM information_schema.columns
				WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'
				AND table_name NOT LIKE 'databasechangelog%'""")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bitcoin", "150000", "reaches", "2026" })
	void theSearchVectorHoldsQuestionAndEvent(String word) throws SQLException {
		assertThat(BlankServer.query(database, """
				SELECT market_id FROM polymarket_markets JOIN market_details USING (id)
				WHERE search_vector @@ plainto_tsquery('english', '%s')""".formatted(word))).containsExactly("1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "polymarket_markets | current_probability = 1.2",
					"polymarket_markets | current_probability = -0.1", "market_details | resolution = 'MAYBE'",
					"polymarket_markets | liquidity = -1", "twitter_users | access_level = 'king'",
					"twitter_users | interaction_count = -1" })
	void nonsenseIsRefusedByTheDatabase(String table, String assignment) {
		assertThatThrownBy(() -> BlankServer.execute(database, "UPDATE %s SET %s".formatted(table, assignment)))
			.hasMessageContaining("violates check constraint");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "recommendation | 'BUY'", "confidence_score | 1.01",
			"confidence_score | -0.01", "estimate | 1.5", "processing_time_ms | -1" })
	void nonsenseInAnAnalysisIsRefused(String column, String value) {
		assertThatThrownBy(() -> BlankServer.execute(database, analysis("gen_random_uuid()", column, value)))
			.hasMessageContaining("violates check constraint");
	}

	@ParameterizedTest
	@ValueSource(strings = { "conclusions (analysis_id, conclusion, sentiment) VALUES (gen_random_uuid(), '', 'angry')",
			"twitter_interactions (user_id, tweet_id, asked_at, processing_status) VALUES ('" + USER
					+ "', 'a', now(), 'odd')",
			"twitter_interactions (user_id, tweet_id, asked_at, processing_status, completed_at) VALUES ('" + USER
					+ "', 'b', now(), 'failed', now())",
			"research (market_id, provider, request_hash, research_type) VALUES ('" + MARKET
					+ "', 'p', 'h', 'future')" })
	void unknownStatesAreRefused(String insert) {
		assertThatThrownBy(() -> BlankServer.execute(database, "INSERT INTO " + insert))
			.hasMessageContaining("violates check constraint");
	}

	@Test
	void anAnalysisLiesInTheMonthOfItsIdAndCanBeReferenced() throws SQLException {
		String id = BlankServer.query(database, """
				SELECT overlay(uuidv7_floor(now())::text placing '7' from 15 for 1)::uuid""").getFirst();
		BlankServer.execute(database, analysis("'" + id + "'", "recommendation", "'HOLD'"));
		assertThat(BlankServer.query(database, "SELECT tableoid::regclass FROM analysis WHERE id = '" + id + "'"))
			.containsExactly(BlankServer
				.query(database, "SELECT 'analysis_y' || to_char(now() AT TIME ZONE 'UTC', 'YYYY\"m\"MM')")
				.getFirst());
		assertThatCode(() -> BlankServer.execute(database,
				"""
						INSERT INTO conclusions (analysis_id, conclusion, sentiment) VALUES ('%1$s', 'fine', 'neutral');
						INSERT INTO twitter_interactions (user_id, tweet_id, asked_at, analysis_id) VALUES ('%2$s', 'c', now(), '%1$s')"""
					.formatted(id, USER)))
			.doesNotThrowAnyException();
		assertThatThrownBy(() -> BlankServer.execute(database, "DELETE FROM analysis WHERE id = '" + id + "'"))
			.hasMessageContaining("violates foreign key constraint");
	}

	@Test
	void aRandomIdLandsInTheDefaultPartition() throws SQLException {
		BlankServer.execute(database, analysis("'ffffffff-0000-4000-8000-000000000000'", "recommendation", "'HOLD'"));
		assertThat(BlankServer.query(database, "SELECT count(*) FROM analysis_default")).containsExactly("1");
	}

	@Test
	void partitionsAreMadeAheadForThreeMonths() throws SQLException {
		assertThat(BlankServer.query(database, """
				SELECT count(*) FROM pg_inherits WHERE inhparent = 'analysis'::regclass""")).containsExactly("5");
	}

	@Test
	void everyChangeCanBeTakenBackAndMadeAgain() throws SQLException {
		DataSource fresh = BlankServer.newDatabase("rollback");
		DatabaseProvisioner provisioner = new DatabaseProvisioner(fresh);
		provisioner.provision(Map.of());
		List<String> before = objects(fresh);
		// The roles stay: other databases of this server use them.
		int changeSets = Integer
			.parseInt(BlankServer.query(fresh, "SELECT count(*) FROM databasechangelog").getFirst());
		provisioner.rollBack(changeSets - 1);
		assertThat(objects(fresh)).isEmpty();
		provisioner.provision(Map.of());
		assertThat(objects(fresh)).isEqualTo(before);
	}

	@Test
	void provisioningAgainChangesNothing() throws SQLException {
		List<String> before = objects(database);
		new DatabaseProvisioner(database).provision(Map.of(ServiceRole.READER, "another"));
		assertThat(objects(database)).isEqualTo(before);
	}

	private static String analysis(String id, String column, String value) {
		String estimate = column.equals("estimate") ? "" : ", estimate";
		String estimateValue = estimate.isEmpty() ? "" : ", 0.5";
		return """
				INSERT INTO analysis (id, market_id, query_text, question_id, analyst, market_probability, %s%s)
				VALUES (%s, '%s', 'q', gen_random_uuid(), 'a', 0.5, %s%s)""".formatted(column, estimate, id, MARKET,
				value, estimateValue);
	}

	private static List<String> objects(DataSource source) throws SQLException {
		return BlankServer.query(source, """
				SELECT name FROM (
					SELECT 'relation ' || relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
					UNION SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
				) all_objects WHERE name NOT LIKE '%databasechangelog%' ORDER BY name""");
	}

}
