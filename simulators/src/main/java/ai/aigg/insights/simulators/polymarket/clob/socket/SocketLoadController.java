package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.WorldRefusal;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Lets an operator put load on the market socket and see what was sent last.
 */
@RestController
@RequestMapping("/sim/socket")
class SocketLoadController {

	private static final int FASTEST = 100_000;

	private static final int LONGEST_SECONDS = 86_400;

	private final Feed feed;

	private final Load load;

	private final LastFrames last;

	private final MarketWorld world;

	SocketLoadController(Feed feed, Load load, LastFrames last, MarketWorld world) {
		this.feed = feed;
		this.load = load;
		this.last = last;
		this.world = world;
	}

	@GetMapping("/load")
	Load.Progress progress() {
		return this.feed.call(this.load::progress);
	}

	@PutMapping("/load")
	Load.Progress start(@RequestBody Wanted wanted) {
		if (wanted.changesPerSecond() < 1 || wanted.changesPerSecond() > FASTEST || wanted.seconds() < 1
				|| wanted.seconds() > LONGEST_SECONDS) {
			throw new WorldRefusal(
					"'changes_per_second' must be 1 to %d and 'seconds' 1 to %d.".formatted(FASTEST, LONGEST_SECONDS));
		}
		if (this.world.status().mode().equals("recorded")) {
			throw new WorldRefusal("Recorded markets stand still; only the generated world can be put under load.");
		}
		return this.feed.call(() -> this.load.start(wanted.changesPerSecond(), wanted.seconds()));
	}

	@DeleteMapping("/load")
	Load.Progress stop() {
		return this.feed.call(this.load::stop);
	}

	@GetMapping("/last")
	Map<String, LastFrames.LastFrame> last() {
		return this.last.all();
	}

	@ExceptionHandler
	ProblemDetail refused(WorldRefusal refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refusal.getMessage()));
	}

	/**
	 * How much load.
	 *
	 * @param changesPerSecond price changes a second over all subscribed markets
	 * @param seconds for how long
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	record Wanted(int changesPerSecond, int seconds) {
	}

}
