package ai.aigg.insights.stack.servers;

/**
 * A Kafka cluster that answers.
 *
 * @param bootstrapServers where clients connect
 * @param stop stops the broker, or does nothing where it is not ours
 */
public record Broker(String bootstrapServers, Runnable stop) {
}
