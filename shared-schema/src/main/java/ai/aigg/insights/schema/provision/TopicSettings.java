package ai.aigg.insights.schema.provision;

/**
 * How topics are laid out on a broker.
 *
 * @param partitions per topic, 1 to 1,000; dead-letter topics have one
 * @param replication copies of each partition, at most the number of brokers
 */
public record TopicSettings(int partitions, short replication) {

	public TopicSettings {
		if (partitions < 1 || partitions > 1_000) {
			throw new IllegalArgumentException("A topic has 1 to 1000 partitions, not " + partitions);
		}
		if (replication < 1) {
			throw new IllegalArgumentException("A partition has at least one copy, not " + replication);
		}
	}

}
