package ai.aigg.insights.analysis.backtest;

import java.util.List;

/**
 * How the statistical analyst does on questions whose event it has not seen: its
 * calibration, penalty included, is fitted anew without each tenth of the events.
 *
 * @param folds how many parts
 * @param figures the scores of the held-out estimates
 */
public record CrossValidation(int folds, Figures figures) {

	private static final int FOLDS = 10;

	static CrossValidation of(List<ResolvedQuestion> questions) {
		return new CrossValidation(FOLDS, Figures.of(questions, new Folds(questions, FOLDS).heldOut(Shrinkage::fit)));
	}

}
