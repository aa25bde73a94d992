package ai.aigg.insights.kit.deadletters;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one topic that are this service's.
 *
 * @param topic the topic that they came from
 * @param waiting how many nobody has decided about
 * @param replayed how many were replayed
 * @param dropped how many were dropped
 * @param oldestWaiting when the oldest of the waiting was put aside, or {@code null}
 * @param causes how many of the waiting failed for which kind of failure
 * @param complete whether all were counted, or only the oldest of very many
 */
record TopicSummary(String topic, long waiting, long replayed, long dropped, @Nullable Instant oldestWaiting,
		Map<String, Long> causes, boolean complete) {
}
