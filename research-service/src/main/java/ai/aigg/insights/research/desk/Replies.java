package ai.aigg.insights.research.desk;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.ResearchRequested;
import ai.aigg.insights.schema.events.UnansweredReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Says on the ring how a request for research ended; always within a transaction.
 */
@Component
class Replies {

	private final Outbox outbox;

	private final Ids ids;

	private final Clock clock;

	private final MeterRegistry meters;

	Replies(Outbox outbox, Ids ids, Clock clock, MeterRegistry meters) {
		this.outbox = outbox;
		this.ids = ids;
		this.clock = clock;
		this.meters = meters;
		// What has not happened yet is 0, not absent.
		counter(UnansweredReason.INTERNAL_ERROR.name());
	}

	/**
	 * There is evidence.
	 * @param event asked for it
	 * @param evidence one row per provider
	 * @param cached whether no upstream had to be asked
	 * @throws IllegalStateException when no provider brought any: it is to be tried again
	 */
	void completed(ResearchRequested event, List<ArchivedEvidence> evidence, boolean cached) {
		if (evidence.stream().noneMatch(ArchivedEvidence::found)) {
			throw new IllegalStateException("No provider brought any evidence");
		}
		List<UUID> rows = evidence.stream()
			.sorted(Comparator.comparing(ArchivedEvidence::found).reversed())
			.map(ArchivedEvidence::id)
			.toList();
		this.outbox.publish(new ResearchCompleted(this.ids.next(), this.clock.instant(), 1, event.questionId(),
				event.marketId(), event.questionText(), rows, cached, event.runnerUp(), event.accessLevel()));
		count(cached ? "cached" : "completed");
	}

	void notTradeable(ResearchRequested event) {
		unanswered(event, UnansweredReason.MARKET_NOT_TRADEABLE,
				"Market %s is closed or not in the table of markets".formatted(event.marketId()));
	}

	void gaveUp(ResearchRequested event) {
		unanswered(event, UnansweredReason.INTERNAL_ERROR,
				"Research on market %s failed as often as it may".formatted(event.marketId()));
	}

	private void unanswered(ResearchRequested event, UnansweredReason reason, String detail) {
		this.outbox.publish(new QuestionUnanswered(this.ids.next(), this.clock.instant(), 1, event.questionId(), reason,
				detail, List.of(), null));
		count(reason.name());
	}

	private void count(String result) {
		counter(result).increment();
	}

	private Counter counter(String result) {
		return this.meters.counter("aigg.research.requests", "result", result);
	}

}
