package ai.aigg.insights.kit.deadletters;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.schema.events.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts from time to time how many dead letters wait; a topic that nothing happened to
 * is not read again.
 */
final class DeadLetterWatch implements LoopingComponent {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final DeadLetterBox box;

	private final DeadLetterReader reader;

	private final MeterRegistry meters;

	private final Map<Topic, Long> waiting = new ConcurrentHashMap<>();

	/** Only the loop's own thread touches it. */
	private final Map<Topic, DeadLetterReader.Span> seen = new EnumMap<>(Topic.class);

	private final AtomicBoolean decided = new AtomicBoolean();

	private final SignalledLoop loop = new SignalledLoop("dead-letters", PAUSE, this::look);

	DeadLetterWatch(DeadLetterBox box, DeadLetterReader reader, MeterRegistry meters) {
		this.box = box;
		this.reader = reader;
		this.meters = meters;
	}

	/** Somebody decided about a letter. */
	void lookAgain() {
		this.decided.set(true);
		this.loop.signalAfterCommit();
	}

	private boolean look() {
		if (this.decided.getAndSet(false)) {
			this.seen.clear();
		}
		this.reader.spans(this.box.topics()).forEach((topic, span) -> {
			if (!span.equals(this.seen.get(topic))) {
				show(topic, this.box.summary(topic).waiting());
				this.seen.put(topic, span);
			}
		});
		return false;
	}

	private void show(Topic topic, long letters) {
		if (this.waiting.put(topic, letters) == null) {
			Gauge.builder("aigg.dead.letters.waiting", () -> this.waiting.get(topic))
				.description("Dead letters of this service that nobody has decided about")
				.tag("topic", topic.topicName())
				.register(this.meters);
			this.meters.counter("aigg.dead.letters.replayed", "topic", topic.topicName());
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
