package ai.aigg.insights.schema.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in one service and that others may act upon. The record is the
 * payload; what a router needs travels beside it as CloudEvents headers.
 */
public sealed interface Event permits MarketUpdated, QuestionEvent {

	/**
	 * The id of this event, the same on every redelivery.
	 * @return a UUIDv7
	 */
	UUID id();

	/**
	 * When it happened at its owner, not when it was sent.
	 * @return the instant
	 */
	Instant occurredAt();

	/**
	 * The version of the event's contract.
	 * @return 1 or higher; a breaking change makes a new topic
	 */
	int version();

	/**
	 * What orders this event: records with the same key keep their order.
	 * @return the key of the Kafka record
	 */
	String key();

	/**
	 * What the event is about: {@code ce_subject}.
	 * @return the question id, or the market id where there is no question
	 */
	String subject();

}
