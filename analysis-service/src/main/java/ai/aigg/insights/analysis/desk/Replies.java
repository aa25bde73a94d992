package ai.aigg.insights.analysis.desk;

import java.time.Clock;
import java.util.List;

import ai.aigg.insights.analysis.conclusion.Conclusion;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.Source;
import ai.aigg.insights.schema.events.UnansweredReason;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Says on the ring how an analysis ended; always within a transaction.
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
	}

	void completed(ResearchCompleted event, Analysis analysis, String analyst) {
		Market market = analysis.market();
		Estimate estimate = analysis.estimate();
		Conclusion conclusion = analysis.conclusion();
		List<Source> sources = conclusion.sources()
			.stream()
			.map((source) -> new Source(source.title(), source.url(), source.publishedAt(), source.fetchedAt()))
			.toList();
		this.outbox.publish(new AnalysisCompleted(this.ids.next(), this.clock.instant(), 1, event.questionId(),
				analysis.id(), market.marketId(), market.question(), market.slug(), market.outcome(), analysis.price(),
				market.quote().asOf(), estimate.probability(), estimate.low(), estimate.high(),
				analysis.decision().recommendation(), conclusion.sentiment(), conclusion.confidence().score(),
				conclusion.text(), conclusion.factors(), sources, analyst, event.runnerUp()));
		this.meters.counter("aigg.analysis.completed", "recommendation", analysis.decision().recommendation().name())
			.increment();
	}

	void notTradeable(ResearchCompleted event) {
		unanswered(event, UnansweredReason.MARKET_NOT_TRADEABLE,
				"Market %s is closed or has no price".formatted(event.marketId()));
	}

	void gaveUp(ResearchCompleted event) {
		unanswered(event, UnansweredReason.INTERNAL_ERROR,
				"Analysis of market %s failed as often as it may".formatted(event.marketId()));
	}

	private void unanswered(ResearchCompleted event, UnansweredReason reason, String detail) {
		this.outbox.publish(new QuestionUnanswered(this.ids.next(), this.clock.instant(), 1, event.questionId(), reason,
				detail, List.of(), null));
		this.meters.counter("aigg.analysis.unanswered", "reason", reason.name()).increment();
	}

}
