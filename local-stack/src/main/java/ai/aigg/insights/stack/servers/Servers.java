package ai.aigg.insights.stack.servers;

/**
 * What the stack runs on. The two starts may run at the same time.
 */
public interface Servers {

	/**
	 * Gives a database that answers, without any promise about its schema.
	 * @return the database
	 */
	Database startDatabase();

	/**
	 * Gives a broker that answers, without any promise about its topics.
	 * @return the broker
	 */
	Broker startBroker();

}
