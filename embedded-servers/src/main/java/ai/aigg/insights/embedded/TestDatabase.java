package ai.aigg.insights.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import ai.aigg.insights.schema.provision.ServiceRole;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of the test server.
 */
public final class TestDatabase {

	private final EmbeddedPostgresServer server;

	private final String name;

	TestDatabase(EmbeddedPostgresServer server, String name) {
		this.server = server;
		this.name = name;
		allowSignIn();
	}

	private void allowSignIn() {
		// The server trusts everybody; the roles only need to be allowed in. In a blank
		// database there may be none yet.
		try (Connection connection = owner().getConnection(); var statement = connection.createStatement()) {
			for (ServiceRole role : ServiceRole.values()) {
				statement.execute("""
						DO $$ BEGIN
							ALTER ROLE %s LOGIN;
						EXCEPTION WHEN undefined_object THEN
							NULL;
						END $$""".formatted(role.roleName()));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The roles could not be allowed to sign in", ex);
		}
	}

	/**
	 * The address for JDBC, without a user.
	 * @return the URL
	 */
	public String jdbcUrl() {
		return this.server.jdbcUrl(this.name);
	}

	/**
	 * Signs in as the superuser, to prepare and to look.
	 * @return a source of unpooled connections
	 */
	public DataSource owner() {
		return this.server.owner(this.name);
	}

	/**
	 * Signs in as a service does.
	 * @param role the service's role
	 * @return a source of unpooled connections
	 */
	public DataSource as(ServiceRole role) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(jdbcUrl());
		source.setUser(role.roleName());
		return source;
	}

	/**
	 * The settings with which a service uses this database and the test broker.
	 * @param role the service's role
	 * @return Spring properties
	 */
	public Map<String, String> springProperties(ServiceRole role) {
		return Map.of("spring.datasource.url", jdbcUrl(), "spring.datasource.username", role.roleName(),
				"spring.datasource.password", "", "spring.kafka.bootstrap-servers", TestServers.bootstrapServers(),
				"spring.datasource.hikari.minimum-idle", "1");
	}

}
