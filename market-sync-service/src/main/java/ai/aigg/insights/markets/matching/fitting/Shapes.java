package ai.aigg.insights.markets.matching.fitting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.matching.decision.Verdict;
import ai.aigg.insights.markets.matching.ranking.Ranked;

/**
 * Counts what queries that have a market are answered with, and how often that is right.
 */
final class Shapes {

	private final Map<String, int[]> counts = new LinkedHashMap<>();

	private int queries;

	private int right;

	Shapes() {
		List.of("sure", "with_runner_up", "choices", "event", "refused")
			.forEach((name) -> this.counts.put(name, new int[2]));
	}

	void add(Judged judged, Verdict verdict) {
		switch (verdict) {
			case Verdict.Sure(Ranked market) -> count("sure", judged.isRight(market), true);
			case Verdict.Doubtful(Ranked market, Ranked runnerUp) ->
				count("with_runner_up", judged.isRight(market), true);
			case Verdict.Choices(List<Ranked> choices) ->
				count("choices", choices.stream().anyMatch(judged::isRight), false);
			case Verdict.WholeEvent(List<Ranked> outcomes) ->
				count("event", judged.meansEvent() && outcomes.stream().anyMatch(judged::isRight), true);
			case Verdict.NoMarket() -> count("refused", false, false);
		}
	}

	private void count(String name, boolean isRight, boolean isAnswer) {
		int[] count = this.counts.computeIfAbsent(name, (key) -> new int[2]);
		count[0]++;
		count[1] += isRight ? 1 : 0;
		this.queries++;
		this.right += (isRight && isAnswer) ? 1 : 0;
	}

	/** How many of each, how many of them right, and the share of right answers. */
	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("answered_right", Figures.share(this.right, this.queries));
		this.counts.forEach((name, count) -> {
			map.put(name, count[0]);
			map.put(name + "_right", count[1]);
		});
		map.remove("refused_right");
		return map;
	}

}
