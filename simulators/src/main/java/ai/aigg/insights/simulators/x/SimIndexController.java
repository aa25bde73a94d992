package ai.aigg.insights.simulators.x;

import java.time.Duration;

import ai.aigg.insights.simulators.x.gate.XControl;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Control: {@code GET} and {@code PUT /sim/x/index} say how late timelines show what is
 * posted from now on, and how many posts come later still.
 */
@XControl
@RequestMapping("/sim/x/index")
class SimIndexController {

	private final Indexing indexing;

	SimIndexController(Indexing indexing) {
		this.indexing = indexing;
	}

	@GetMapping
	Indexing.Knobs knobs() {
		return this.indexing.knobs();
	}

	@PutMapping
	Indexing.Knobs set(@RequestBody Wish wish) {
		Indexing.Knobs now = this.indexing.knobs();
		Double rate = wish.lateRate();
		return this.indexing
			.set(new Indexing.Knobs(or(wish.mentions(), now.mentions()), or(wish.timeline(), now.timeline()),
					(rate != null) ? rate : now.lateRate(), or(wish.lateBy(), now.lateBy())));
	}

	private static Duration or(@Nullable String wish, Duration now) {
		return (wish != null) ? DurationStyle.detectAndParse(wish) : now;
	}

	/**
	 * What to change; what is absent stays. Times are such as {@code 500ms} or
	 * {@code 2s}.
	 *
	 * @param mentions the usual delay of what people post
	 * @param timeline the usual delay of what the bot posts
	 * @param lateRate share of the posts that are late
	 * @param lateBy how much later these are
	 */
	record Wish(@Nullable String mentions, @Nullable String timeline, @Nullable Double lateRate,
			@Nullable String lateBy) {
	}

}
