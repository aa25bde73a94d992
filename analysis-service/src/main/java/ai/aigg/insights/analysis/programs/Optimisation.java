package ai.aigg.insights.analysis.programs;

import java.util.List;

import ai.aigg.insights.analysis.measure.Interval;
import ai.aigg.insights.model.program.Program;

/**
 * What a search for better demonstrations found.
 *
 * @param candidates every candidate with its score on the validation questions
 * @param seed of the best candidate; the earliest of equals
 * @param before figures of the program as it was, on the test questions
 * @param after figures of the best candidate, on the same
 * @param difference Brier score after less before, resampled by event
 * @param accepted whether the whole interval lies below zero
 * @param program the best candidate
 */
public record Optimisation(List<Candidate> candidates, int seed, ProgramFigures before, ProgramFigures after,
		Interval difference, boolean accepted, Program program) {

	/**
	 * One candidate.
	 *
	 * @param seed as DSPy counts them, from -3
	 * @param demonstrations how many it has
	 * @param brierPooled its score on the validation questions
	 */
	public record Candidate(int seed, int demonstrations, double brierPooled) {
	}

}
