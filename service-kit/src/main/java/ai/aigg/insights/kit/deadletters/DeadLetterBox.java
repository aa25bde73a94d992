package ai.aigg.insights.kit.deadletters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import ai.aigg.insights.schema.events.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of this service, each with what was decided about it.
 */
final class DeadLetterBox {

	private final DeadLetterTopics topics;

	private final DeadLetterReader reader;

	private final Decisions decisions;

	DeadLetterBox(DeadLetterTopics topics, DeadLetterReader reader, Decisions decisions) {
		this.topics = topics;
		this.reader = reader;
		this.decisions = decisions;
	}

	List<Topic> topics() {
		return this.topics.all();
	}

	/** Counts the letters of a topic. */
	TopicSummary summary(Topic topic) {
		Map<Decision.State, Long> states = new EnumMap<>(Decision.State.class);
		Map<String, Long> causes = new TreeMap<>();
		List<Instant> waiting = new ArrayList<>();
		boolean complete = read(topic, 0, (found) -> {
			Decision decision = found.decision();
			if (decision != null && decision.isFinal()) {
				states.merge(decision.state(), 1L, Long::sum);
			}
			else {
				waiting.add(found.letter().recordedAt());
				causes.merge(found.letter().cause(), 1L, Long::sum);
			}
			return true;
		});
		return new TopicSummary(topic.topicName(), waiting.size(), states.getOrDefault(Decision.State.REPLAYED, 0L),
				states.getOrDefault(Decision.State.DROPPED, 0L), oldest(waiting), causes, complete);
	}

	/**
	 * Lists letters.
	 * @param topic the topic that they came from
	 * @param from the first offset
	 * @param limit the most letters
	 * @param which which of them
	 * @return the oldest first
	 */
	List<Found> list(Topic topic, long from, int limit, Predicate<Found> which) {
		List<Found> list = new ArrayList<>();
		read(topic, from, (found) -> {
			if (which.test(found)) {
				list.add(found);
			}
			return list.size() < limit;
		});
		return list;
	}

	Optional<Found> find(Topic topic, long offset) {
		return list(topic, offset, 1, (found) -> found.letter().offset() >= offset).stream()
			.filter((found) -> found.letter().offset() == offset)
			.findFirst();
	}

	private boolean read(Topic topic, long from, Predicate<Found> visitor) {
		Map<Decisions.Key, Decision> decided = this.decisions.of(topic, from);
		return this.reader.read(topic, from,
				(letter) -> visitor.test(new Found(letter, decided.get(Decisions.Key.of(letter)))));
	}

	private static @Nullable Instant oldest(List<Instant> times) {
		return times.stream().min(Instant::compareTo).orElse(null);
	}

}
