package ai.aigg.insights.kit.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import ai.aigg.insights.kit.kafka.TopicSpans;
import ai.aigg.insights.kit.kafka.TopicSpans.Span;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the broker has lost events of the last minutes, because a topic was
 * emptied, cut or made anew, and has them sent again under the same ids: consumers take
 * each once.
 */
class LossCheck implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(LossCheck.class);

	private final SentEvents sent;

	private final TopicSpans topics;

	private final OutboxRelay relay;

	private final OutboxSettings settings;

	private final Counter repeated;

	/** A topic that was made anew may be longer by now than the old one was. */
	private final Map<TopicPartition, String> topicIds = new HashMap<>();

	private final SignalledLoop loop;

	LossCheck(SentEvents sent, TopicSpans topics, OutboxRelay relay, OutboxSettings settings, String table,
			MeterRegistry meters) {
		this.sent = sent;
		this.topics = topics;
		this.relay = relay;
		this.settings = settings;
		this.repeated = Counter.builder("outbox.repeated")
			.description("Events that were sent again because the broker had lost them")
			.register(meters);
		this.loop = new SignalledLoop("loss-check-" + table, settings.checkEvery(), this::check);
	}

	/**
	 * Compares what was sent with what the broker holds.
	 * @return {@code false}: once is enough
	 */
	synchronized boolean check() throws InterruptedException, ExecutionException, TimeoutException {
		this.sent.forgetAfter(this.settings.keepSent());
		// First ours, then the broker's: what is sent in between lies behind the ends.
		List<SentEvents.Sent> partitions = this.sent.partitions();
		if (partitions.isEmpty()) {
			return false;
		}
		Map<TopicPartition, Span> spans = this.topics
			.of(partitions.stream().map((sent) -> sent.partition().topic()).collect(Collectors.toSet()));
		for (SentEvents.Sent sent : partitions) {
			Span span = spans.getOrDefault(sent.partition(), new Span("", 0, 0));
			String known = this.topicIds.put(sent.partition(), span.topicId());
			boolean isAnother = known != null && !known.equals(span.topicId());
			if (sent.liesIn(span) && !isAnother) {
				continue;
			}
			int lost = this.sent.putBack(sent, span, isAnother);
			if (lost > 0) {
				log.warn("{} has lost {} events that may not have been read; they are sent again", sent.partition(),
						lost);
				this.repeated.increment(lost);
				this.relay.signalAfterCommit();
			}
		}
		return false;
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
