package ai.aigg.insights.console.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a question, from its events and the database.
 *
 * @param state how it stands, in words
 * @param steps in the order of the ring
 * @param row what the analysis knows, or {@code null}
 * @param marketId Gamma's id of the market, or {@code null}
 * @param unanswered why there is no answer, or {@code null}
 * @param nearest markets that came near where there is no answer; names are hostile
 */
record QuestionView(String state, List<Step> steps, QuestionFinder.@Nullable Row row, @Nullable String marketId,
		@Nullable String unanswered, List<MarketCandidate> nearest) {

	QuestionView {
		steps = List.copyOf(steps);
		nearest = List.copyOf(nearest);
	}

	static QuestionView of(Way way, QuestionFinder.@Nullable Row row) {
		QuestionUnanswered none = way.unanswered();
		List<Step> steps = new ArrayList<>();
		add(steps, "asked", null, way.at(Stage.ASKED));
		add(steps, "matched", null, way.at(Stage.MATCHED));
		add(steps, "researched", (row != null) ? row.researchedAt() : null, way.at(Stage.RESEARCHED));
		add(steps, "analysed", (row != null && row.result() != null) ? row.endedAt() : null, way.at(Stage.ANALYSED));
		add(steps, "no analysis", null, way.at(Stage.UNANSWERED));
		return new QuestionView(state(way, row), steps, row, (row != null) ? row.marketId() : way.marketId(),
				(none != null) ? none.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') : null,
				(none != null) ? none.nearest() : List.of());
	}

	private static void add(List<Step> steps, String name, @Nullable Instant stored, Optional<Way.Passed> heard) {
		Instant at = heard.map(Way.Passed::at).orElse(stored);
		if (at != null) {
			Instant before = steps.isEmpty() ? at : steps.getLast().at();
			steps.add(new Step(name, at, at.isBefore(before) ? Duration.ZERO : Duration.between(before, at),
					heard.map(Way.Passed::detail).orElse("")));
		}
	}

	private static String state(Way way, QuestionFinder.@Nullable Row row) {
		if (row != null && row.result() != null) {
			return "answered";
		}
		if (way.unanswered() != null || (row != null && "UNANSWERED".equals(row.state()))) {
			return "not answered";
		}
		return (way.passed().isEmpty() && row == null) ? "unknown" : "on its way";
	}

	/**
	 * Whether nothing more will happen.
	 */
	public boolean ended() {
		return this.state.endsWith("answered");
	}

}
