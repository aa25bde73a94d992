package ai.aigg.insights.console.live;

import java.util.Map;

import ai.aigg.insights.kit.follow.Follower;
import ai.aigg.insights.schema.events.QuestionEvent;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Listens to the ring for as long as the console runs, and begins anew when the broker
 * was away for too long.
 */
@Component
class RingWatch implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(RingWatch.class);

	/** Kafka's own is a minute, in which a page would not say that the broker is away. */
	private static final int PATIENCE_MS = 5_000;

	private final KafkaProperties kafka;

	private final Ways ways;

	private final Watchers watchers;

	private volatile @Nullable Follower follower;

	private volatile boolean hears;

	RingWatch(KafkaProperties kafka, Ways ways, Watchers watchers) {
		this.kafka = kafka;
		this.ways = ways;
		this.watchers = watchers;
	}

	/**
	 * Whether events are heard now.
	 */
	boolean hears() {
		return this.hears;
	}

	/**
	 * Looks after the follower; called every few seconds.
	 * @return {@code false}: there is no more to do at once
	 */
	boolean look() {
		Follower current = this.follower;
		if (current == null || !current.isRunning()) {
			current = begin();
			this.follower = current;
		}
		boolean now = current != null && current.reachesBroker();
		if (now != this.hears) {
			this.hears = now;
			this.watchers.changed(null);
		}
		return false;
	}

	private @Nullable Follower begin() {
		Map<String, Object> settings = this.kafka.buildConsumerProperties();
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
		try {
			return Follower.start(settings, this::heard);
		}
		catch (KafkaException ex) {
			log.debug("The broker is away: {}", ex.toString());
			return null;
		}
	}

	private void heard(QuestionEvent event) {
		Way way = this.ways.accept(event);
		this.watchers.changed(event.questionId().toString());
		if (way.sourceId() != null) {
			this.watchers.changed(way.sourceId());
		}
	}

	@Override
	public void close() {
		Follower current = this.follower;
		if (current != null) {
			current.close();
		}
	}

}
