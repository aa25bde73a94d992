package ai.aigg.insights.benchmarks.mentions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import ai.aigg.insights.benchmarks.search.SearchWorld;
import ai.aigg.insights.benchmarks.search.Texts;
import ai.aigg.insights.benchmarks.world.MeasuredService;

/**
 * What is asked next; nothing is asked twice, so that nothing is remembered.
 */
final class Questions {

	private final Texts texts;

	private final int markets;

	private int next;

	Questions(Texts texts, int markets) {
		this.texts = texts;
		this.markets = markets;
	}

	List<String> words(int count) {
		return take(count, (number) -> this.texts.mention(number));
	}

	List<String> links(int count) {
		return take(count, (number) -> "what do you think of " + SearchWorld.link(number % this.markets) + " ?");
	}

	private List<String> take(int count, IntFunction<String> text) {
		List<String> taken = new ArrayList<>();
		IntStream.range(this.next, this.next + count)
			.forEach((number) -> taken.add("@" + MeasuredService.BOT + " " + text.apply(number)));
		this.next += count;
		return taken;
	}

}
