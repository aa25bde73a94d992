package ai.aigg.insights.console.answer;

import java.util.List;

import ai.aigg.insights.console.chart.LineChart;
import org.jspecify.annotations.Nullable;

/**
 * All that a page about a question shows.
 *
 * @param mention what was asked, and the reply
 * @param thread other mentions of the thread, the oldest first
 * @param conclusion what was answered, or {@code null} without an analysis
 * @param market what it is about, or {@code null}
 * @param chart the market's price with our estimate, or {@code null}
 * @param evidence what it rests on
 * @param trail times, acts, label and score
 */
record Answer(Mention mention, List<Mention> thread, @Nullable Conclusion conclusion, @Nullable Subject market,
		@Nullable LineChart chart, List<Evidence> evidence, Trail trail) {

	Answer {
		thread = List.copyOf(thread);
		evidence = List.copyOf(evidence);
	}

}
