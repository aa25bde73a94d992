package ai.aigg.insights.simulators.world;

import ai.aigg.insights.simulators.market.MarketFate;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.WorldRefusal;
import ai.aigg.insights.simulators.market.WorldStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets an operator look at the world, move its time on and settle markets.
 */
@RestController
@RequestMapping("/sim/world")
class WorldController {

	private static final int MAX_TICKS = 10_000_000;

	private final MarketWorld world;

	WorldController(MarketWorld world) {
		this.world = world;
	}

	@GetMapping
	WorldStatus status() {
		return this.world.status();
	}

	@PostMapping("/advance")
	WorldStatus advance(@RequestBody Advance advance) {
		if (advance.ticks() < 1 || advance.ticks() > MAX_TICKS) {
			throw new WorldRefusal("'ticks' must be 1 to " + MAX_TICKS + ".");
		}
		this.world.advance(advance.ticks());
		return this.world.status();
	}

	@PostMapping("/markets/{id}/resolve")
	WorldStatus resolve(@PathVariable long id, @RequestBody Resolve resolve) {
		String outcome = resolve.outcome();
		if (outcome == null) {
			throw new WorldRefusal("'outcome' must name the winning outcome.");
		}
		this.world.resolve(id, outcome);
		return this.world.status();
	}

	@PostMapping("/markets/{id}/fate")
	WorldStatus fate(@PathVariable long id, @RequestBody Fate fate) {
		this.world.decide(id, MarketFate.ofName(String.valueOf(fate.fate())), fate.outcome());
		return this.world.status();
	}

	@PostMapping("/freeze")
	WorldStatus freeze(@RequestBody Freeze freeze) {
		this.world.freeze(freeze.frozen());
		return this.world.status();
	}

	@PostMapping("/change")
	Changed change(@RequestBody Change change) {
		if (!(change.share() > 0 && change.share() <= 1)) {
			throw new WorldRefusal("'share' must be above 0 and up to 1.");
		}
		return new Changed(this.world.change(change.share()));
	}

	@ExceptionHandler
	ProblemDetail refused(WorldRefusal refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refusal.getMessage()));
	}

	/**
	 * How far to move on.
	 *
	 * @param ticks number of ticks
	 */
	record Advance(int ticks) {
	}

	/**
	 * How to settle.
	 *
	 * @param outcome name of the winning outcome
	 */
	record Resolve(@Nullable String outcome) {
	}

	/**
	 * What is to become of a market.
	 *
	 * @param fate name of a {@link MarketFate}
	 * @param outcome name of the outcome that is proposed or wins
	 */
	record Fate(@Nullable String fate, @Nullable String outcome) {
	}

	/**
	 * Whether to stand still.
	 *
	 * @param frozen whether to
	 */
	record Freeze(boolean frozen) {
	}

	/**
	 * How much to change.
	 *
	 * @param share of the open markets
	 */
	record Change(double share) {
	}

	/**
	 * What was changed.
	 *
	 * @param changed number of markets whose price is another now
	 */
	record Changed(long changed) {
	}

}
