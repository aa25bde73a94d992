package ai.aigg.insights.schema.provision;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Fills the schema of an earlier release with data, migrates it to today's, back, and
 * forth again.
 */
class UpgradeIT {

	private static final String DATA = """
			INSERT INTO polymarket_markets (id, market_id, question, category, current_probability, liquidity)
			SELECT ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid, i::text, 'Will it rain on day ' || i || '?',
				'weather', 0.25, i FROM generate_series(1, 200) i;
			INSERT INTO research (market_id, provider, request_hash, research_data, sources, cost_usd)
			SELECT id, 'polymarket', md5(market_id), 'It rained on day ' || market_id, '[{"url": "https://example.org"}]', 0.005
			FROM polymarket_markets;
			INSERT INTO analysis (id, market_id, query_text, question_id, analyst, market_probability, estimate,
				recommendation, analysis_result)
			SELECT overlay(uuidv7_floor(now() + make_interval(secs => liquidity::int))::text placing '7' from 15 for 1)::uuid,
				id, 'rain?', gen_random_uuid(), 'statistical/1', 0.25, 0.3, 'HOLD', '{"reasons": ["clouds"]}'
			FROM polymarket_markets;
			INSERT INTO conclusions (analysis_id, conclusion, sentiment) SELECT id, 'Perhaps.', 'neutral' FROM analysis;
			INSERT INTO twitter_users (user_id, username, access_level, interaction_count)
			SELECT i::text, 'user' || i, CASE WHEN i = 7 THEN 'blocked' ELSE 'whitelist' END, i FROM generate_series(1, 20) i;
			INSERT INTO twitter_interactions (user_id, tweet_id, query_text, asked_at, analysis_id, processing_status,
				reply_state, reply_text, response_tweet_id, completed_at)
			SELECT u.id, '9' || u.user_id, 'rain?', now() - interval '1 day', a.id, 'complete', 'posted', 'HOLD', '8' || u.user_id, now()
			FROM twitter_users u JOIN polymarket_markets m ON m.market_id = u.user_id JOIN analysis a ON a.market_id = m.id;
			INSERT INTO twitter_interactions (user_id, tweet_id, query_text, asked_at)
			SELECT id, '7' || user_id, 'and tomorrow?', now() FROM twitter_users;
			INSERT INTO gateway_outbox (event_id, topic, event_key, subject, payload, occurred_at)
			SELECT gen_random_uuid(), 'question.asked', tweet_id, tweet_id, '{"version": 1}', now() FROM twitter_interactions
			WHERE processing_status = 'pending'""";

	/** What must be the same before and after, whatever tables it is kept in. */
	private static final Map<String, String> LOOKS = Map.of("markets", """
			SELECT concat_ws('|', id, market_id, question, category, current_probability, liquidity, created_at)
			FROM polymarket_markets ORDER BY market_id""", "research", """
			SELECT concat_ws('|', id, market_id, research_data, sources, provider, request_hash, cost_usd, created_at)
			FROM research ORDER BY id""", "analysis", """
			SELECT concat_ws('|', tableoid::regclass, id, market_id, question_id, analyst, estimate, recommendation,
				analysis_result, created_at) FROM analysis ORDER BY id""", "conclusions",
			"SELECT concat_ws('|', id, analysis_id, conclusion, sentiment, created_at) FROM conclusions ORDER BY id",
			"users", """
					SELECT concat_ws('|', id, user_id, username, access_level, interaction_count, created_at)
					FROM twitter_users ORDER BY id""", "interactions",
			"""
					SELECT concat_ws('|', id, user_id, tweet_id, query_text, analysis_id, processing_status, reply_state,
						reply_text, response_tweet_id, asked_at, completed_at) FROM twitter_interactions ORDER BY id""",
			"outbox", "SELECT concat_ws('|', id, event_id, topic, event_key, payload) FROM gateway_outbox ORDER BY id");

	@ParameterizedTest
	@ValueSource(strings = { "first", "mentions" })
	void dataOfAnEarlierReleaseSurvivesTheMigrationAndItsRollback(String release) throws Exception {
		DataSource owner = BlankServer.newDatabase("upgrade_" + release);
		update(owner, "releases/" + release + ".yaml");
		int released = changeSets(owner);
		BlankServer.execute(owner, DATA);
		if (!release.equals("first")) {
			// The first release had the particulars in the table of markets itself.
			BlankServer.execute(owner, """
					INSERT INTO market_details (id, search_vector)
					SELECT id, market_search_vector(question, NULL, NULL) FROM polymarket_markets""");
		}
		Map<String, List<String>> before = look(owner);
		assertThat(before.values()).noneMatch(List::isEmpty);

		DatabaseProvisioner provisioner = new DatabaseProvisioner(owner);
		provisioner.provision(Map.of());
		assertThat(look(owner)).isEqualTo(before);
		assertThat(changeSets(owner)).isGreaterThan(released);
		assertThat(BlankServer.query(owner, "SELECT count(*) FROM markets")).containsExactly("200");
		rolesAreRight(release);

		provisioner.rollBack(changeSets(owner) - released);
		assertThat(look(owner)).isEqualTo(before);
		provisioner.provision(Map.of());
		assertThat(look(owner)).isEqualTo(before);
		rolesAreRight(release);
	}

	private static void rolesAreRight(String release) throws SQLException {
		BlankServer.newRolesMaySignIn();
		DataSource gateway = BlankServer.as(ServiceRole.GATEWAY, "upgrade_" + release);
		BlankServer.execute(gateway, "UPDATE twitter_users SET username = username");
		BlankServer.query(gateway, "SELECT count(*) FROM analysis");
		assertThatThrownBy(() -> BlankServer.execute(gateway, "UPDATE analysis SET query_text = ''"))
			.hasMessageContaining("permission denied");
		DataSource markets = BlankServer.as(ServiceRole.MARKET_SYNC, "upgrade_" + release);
		BlankServer.execute(markets, "UPDATE market_details SET description = description");
	}

	private static Map<String, List<String>> look(DataSource owner) throws SQLException {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		for (Map.Entry<String, String> look : LOOKS.entrySet()) {
			rows.put(look.getKey(), BlankServer.query(owner, look.getValue()));
		}
		return rows;
	}

	private static int changeSets(DataSource owner) throws SQLException {
		return Integer.parseInt(BlankServer.query(owner, "SELECT count(*) FROM databasechangelog").getFirst());
	}

	private static void update(DataSource owner, String changelog) throws SQLException, LiquibaseException {
		try (Connection connection = owner.getConnection();
				Liquibase liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(),
						DatabaseFactory.getInstance()
							.findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
			liquibase.update("");
		}
	}

}
