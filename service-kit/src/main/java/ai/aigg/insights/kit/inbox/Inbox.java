package ai.aigg.insights.kit.inbox;

import ai.aigg.insights.kit.ServiceSettings;
import ai.aigg.insights.schema.events.Event;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which events this service has taken, in the transaction that acts upon them.
 */
@Component
public class Inbox {

	private final JdbcClient jdbc;

	private final String insert;

	Inbox(JdbcClient jdbc, ServiceSettings settings) {
		this.jdbc = jdbc;
		this.insert = """
				INSERT INTO %s_inbox (consumer, event_id) VALUES (:consumer, :eventId)
				ON CONFLICT DO NOTHING
				""".formatted(settings.slice());
	}

	/**
	 * Takes an event unless it was taken before.
	 * @param consumer who takes it; several consumers of a service each take it once
	 * @param event the event
	 * @return {@code false} when it is a redelivery and nothing is to be done
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside of
	 * a transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean take(String consumer, Event event) {
		return this.jdbc.sql(this.insert).param("consumer", consumer).param("eventId", event.id()).update() == 1;
	}

}
