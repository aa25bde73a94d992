package ai.aigg.insights.simulators.x.load;

import java.time.Duration;
import java.util.List;

import ai.aigg.insights.simulators.x.SimulatedX;
import ai.aigg.insights.simulators.x.gate.XControl;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Control: {@code POST /sim/x/load} begins a load, {@code GET} tells how far it is,
 * {@code DELETE} ends it. Copies and losses on the webhook are a matter of
 * {@code /sim/x/webhook}.
 */
@XControl
@RequestMapping("/sim/x/load")
class LoadController {

	private final MentionLoad load;

	private final SimulatedX network;

	LoadController(MentionLoad load, SimulatedX network) {
		this.load = load;
		this.network = network;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	MentionLoad.State start(@RequestBody Wish wish) {
		return this.load.start(wish.plan(this.network.bot().username()));
	}

	@GetMapping
	MentionLoad.State state() {
		return this.load.state();
	}

	@DeleteMapping
	MentionLoad.State stop() {
		return this.load.stop();
	}

	/**
	 * A load as it is asked for.
	 *
	 * @param mentions how many mentions; 100 if absent
	 * @param users by how many people; 100 if absent
	 * @param perSecond at which pace; all at once if absent
	 * @param burst how many at the same moment; 1 if absent
	 * @param texts what they say, in turn
	 * @param editRate share that is edited
	 * @param editAfter how long after it was posted, such as {@code 2s}
	 * @param lateRate share that timelines show late
	 * @param lateBy how late, such as {@code 30s}
	 */
	record Wish(@Nullable Integer mentions, @Nullable Integer users, @Nullable Double perSecond,
			@Nullable Integer burst, @Nullable List<LoadPlan.Text> texts, @Nullable Double editRate,
			@Nullable String editAfter, @Nullable Double lateRate, @Nullable String lateBy) {

		LoadPlan plan(String bot) {
			List<LoadPlan.Text> said = (this.texts != null) ? this.texts
					: List.of(new LoadPlan.Text("@" + bot + " will it rain on day {n}?", null));
			return new LoadPlan((this.mentions != null) ? this.mentions : 100, (this.users != null) ? this.users : 100,
					or(this.perSecond, 0), (this.burst != null) ? this.burst : 1, said, or(this.editRate, 0),
					or(this.editAfter, Duration.ofSeconds(2)), or(this.lateRate, 0),
					or(this.lateBy, Duration.ofSeconds(30)));
		}

		private static double or(@Nullable Double wish, double fallback) {
			return (wish != null) ? wish : fallback;
		}

		private static Duration or(@Nullable String wish, Duration fallback) {
			return (wish != null) ? DurationStyle.detectAndParse(wish) : fallback;
		}

	}

}
