package ai.aigg.insights.simulators.x.webhook;

import java.time.Duration;

import ai.aigg.insights.simulators.x.gate.XControl;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Control: {@code GET} and {@code PUT /sim/x/webhook} read and set how badly events are
 * delivered, {@code DELETE /sim/x/webhook/queue} drops what waits,
 * {@code POST /sim/x/webhook/crc} challenges all webhooks now.
 */
@XControl
@RequestMapping("/sim/x/webhook")
class SimWebhookController {

	private final Announcer announcer;

	private final Courier courier;

	private final Webhooks webhooks;

	private final Tally tally;

	SimWebhookController(Announcer announcer, Courier courier, Webhooks webhooks, Tally tally) {
		this.announcer = announcer;
		this.courier = courier;
		this.webhooks = webhooks;
		this.tally = tally;
	}

	@GetMapping
	State state() {
		return new State(this.announcer.knobs(), this.courier.waiting(), this.tally.delivered().get(),
				this.tally.duplicated().get(), this.tally.dropped().get(), this.tally.retried().get(),
				this.tally.lost().get());
	}

	@PutMapping
	State set(@RequestBody Wish wish) {
		this.announcer.set(wish.over(this.announcer.knobs()));
		return state();
	}

	@DeleteMapping("/queue")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.courier.clear();
	}

	@PostMapping("/crc")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void prove() {
		this.webhooks.proveAll();
	}

	/**
	 * How the sender does.
	 *
	 * @param knobs how badly events are delivered
	 * @param waiting events that are not yet sent
	 * @param delivered events that were taken, copies included
	 * @param duplicated events that were sent twice on purpose
	 * @param dropped events that were not sent on purpose
	 * @param retried attempts that were not taken and will be made again
	 * @param lost events that nobody took
	 */
	record State(Knobs knobs, int waiting, long delivered, long duplicated, long dropped, long retried, long lost) {
	}

	/**
	 * What to change; what is absent stays.
	 *
	 * @param duplicateRate share that is sent twice
	 * @param dropRate share that is never sent
	 * @param reorderRate share that is held back
	 * @param reorderBy how long at most, such as {@code 2s}
	 * @param delay how long all of them take
	 * @param bothEvents whether a post can make two events
	 */
	record Wish(@Nullable Double duplicateRate, @Nullable Double dropRate, @Nullable Double reorderRate,
			@Nullable String reorderBy, @Nullable String delay, @Nullable Boolean bothEvents) {

		Knobs over(Knobs now) {
			return new Knobs(or(this.duplicateRate, now.duplicateRate()), or(this.dropRate, now.dropRate()),
					or(this.reorderRate, now.reorderRate()), or(this.reorderBy, now.reorderBy()),
					or(this.delay, now.delay()), (this.bothEvents != null) ? this.bothEvents : now.bothEvents());
		}

		private static double or(@Nullable Double wish, double now) {
			return (wish != null) ? wish : now;
		}

		private static Duration or(@Nullable String wish, Duration now) {
			return (wish != null) ? DurationStyle.detectAndParse(wish) : now;
		}

	}

}
