package ai.aigg.insights.stack.servers;

import javax.sql.DataSource;

/**
 * Servers that run already and go on when the stack stops.
 *
 * @param owner signs in as the role that owns the schema
 * @param jdbcUrl the database's address, without a user
 * @param bootstrapServers where Kafka's clients connect
 */
public record GivenServers(DataSource owner, String jdbcUrl, String bootstrapServers) implements Servers {

	@Override
	public Database startDatabase() {
		return new Database(this.owner, this.jdbcUrl, () -> {
		});
	}

	@Override
	public Broker startBroker() {
		return new Broker(this.bootstrapServers, () -> {
		});
	}

}
