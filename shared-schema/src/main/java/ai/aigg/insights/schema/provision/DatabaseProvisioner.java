package ai.aigg.insights.schema.provision;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.postgresql.PGConnection;

/**
 * Brings a database to the newest schema and lets the services' roles sign in. Safe to
 * run again: it then changes only the passwords.
 */
public final class DatabaseProvisioner {

	private static final String CHANGELOG = "db/changelog/changelog.yaml";

	private final DataSource owner;

	/**
	 * Prepares the work on one database.
	 * @param owner signs in as the role that owns the schema and may create roles
	 */
	public DatabaseProvisioner(DataSource owner) {
		this.owner = owner;
	}

	/**
	 * Applies what is missing of the schema, then sets the passwords.
	 * @param passwords the password per role; a role without one keeps what it has
	 * @throws ProvisioningException when the database refuses
	 */
	public void provision(Map<ServiceRole, String> passwords) {
		try (Connection connection = this.owner.getConnection()) {
			migrate(connection);
		}
		catch (Exception ex) {
			throw new ProvisioningException("The database could not be brought to the newest schema", ex);
		}
		try (Connection connection = this.owner.getConnection()) {
			for (Map.Entry<ServiceRole, String> entry : passwords.entrySet()) {
				allowSignIn(connection, entry.getKey().roleName(), entry.getValue());
			}
		}
		catch (SQLException ex) {
			throw new ProvisioningException("The services' roles could not be given their passwords", ex);
		}
	}

	/**
	 * Lets another server follow this one as {@code aigg_replication}, which may nothing
	 * else.
	 * @param password the password of the role
	 * @throws ProvisioningException when the database refuses
	 */
	void allowReplication(String password) {
		try (Connection connection = this.owner.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("""
					DO $$ BEGIN
						CREATE ROLE aigg_replication NOLOGIN REPLICATION;
					EXCEPTION WHEN duplicate_object THEN
						NULL;
					END $$""");
			allowSignIn(connection, "aigg_replication", password);
		}
		catch (SQLException ex) {
			throw new ProvisioningException("The role for replication could not be given its password", ex);
		}
	}

	private static void migrate(Connection connection) throws Exception {
		// Liquibase prints to standard output unless it is told to log.
		Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> {
			Database database = database(connection);
			new CommandScope(UpdateCommandStep.COMMAND_NAME)
				.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
				.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
				.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
				.execute();
		});
	}

	/**
	 * Takes back the newest changes, for tests of the rollbacks.
	 * @param changeSets how many
	 * @throws ProvisioningException when the database refuses
	 */
	void rollBack(int changeSets) {
		try (Connection connection = this.owner.getConnection();
				Liquibase liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(),
						database(connection))) {
			liquibase.rollback(changeSets, "");
		}
		catch (Exception ex) {
			throw new ProvisioningException("The schema could not be rolled back", ex);
		}
	}

	private static Database database(Connection connection) throws LiquibaseException {
		return DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
	}

	private static void allowSignIn(Connection connection, String role, String password) throws SQLException {
		// The driver sends the SCRAM verifier, so the password itself never reaches the
		// server's log.
		connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
		try (Statement statement = connection.createStatement()) {
			statement.execute("ALTER ROLE " + role + " LOGIN");
		}
	}

}
