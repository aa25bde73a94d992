package ai.aigg.insights.analysis.scoring;

import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scores the answers about markets that are final.
 */
@Service
class ScoreKeeper {

	private static final Logger log = LoggerFactory.getLogger(ScoreKeeper.class);

	private static final int BATCH = 500;

	/** Bounds one run; what is left waits for the next. */
	private static final int MOST_BATCHES = 200;

	private final ScoreStore store;

	private final ScoringSettings settings;

	private final TransactionTemplate transaction;

	private final MeterRegistry meters;

	ScoreKeeper(ScoreStore store, ScoringSettings settings, TransactionTemplate transaction, MeterRegistry meters) {
		this.store = store;
		this.settings = settings;
		this.transaction = transaction;
		this.meters = meters;
	}

	/**
	 * Scores what is unscored, or was scored by a verdict that has changed.
	 * @param market only this market's answers, or {@code null} for all
	 * @return how many answers got a score
	 */
	int score(@Nullable MarketId market) {
		int scored = 0;
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			int some = scoreSome(market);
			scored += some;
			if (some < BATCH) {
				break;
			}
		}
		if (scored > 0) {
			log.info("{} answers about {} were scored", scored, (market != null) ? "market " + market : "markets");
		}
		return scored;
	}

	private int scoreSome(@Nullable MarketId market) {
		return this.transaction.execute((status) -> {
			List<FinalAnswer> answers = this.store.unscored(market, BATCH);
			for (FinalAnswer answer : answers) {
				this.store.keep(answer, this.settings.late());
				this.meters.counter("aigg.analysis.scored", "verdict", answer.verdict().name()).increment();
			}
			return answers.size();
		});
	}

	/**
	 * Finds what no event brought: answers stored after their market's last event, and
	 * markets that were opened again.
	 */
	void recheck() {
		int removed = this.store.removeReopened();
		if (removed > 0) {
			log.info("{} scores were removed: their markets were opened again", removed);
		}
		score(null);
	}

}
