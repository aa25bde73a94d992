package ai.aigg.insights.gateway.control;

import java.util.List;

import ai.aigg.insights.gateway.users.AccessLevel;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stops replies and lets them go out again, for all or for one level.
 */
@RestController
class AdminSwitchController {

	private static final int MAX_REASON = 300;

	private final Switches switches;

	private final Administration administration;

	AdminSwitchController(Switches switches, Administration administration) {
		this.switches = switches;
		this.administration = administration;
	}

	@GetMapping("/admin/switches")
	List<Switches.Switch> all() {
		return this.switches.all();
	}

	@PostMapping("/admin/pause")
	List<Switches.Switch> pause(@RequestBody(required = false) @Nullable Turn turn,
			@RequestHeader(name = Operator.HEADER, required = false) @Nullable String operator) {
		return turn(turn, true, operator);
	}

	@PostMapping("/admin/resume")
	List<Switches.Switch> resume(@RequestBody(required = false) @Nullable Turn turn,
			@RequestHeader(name = Operator.HEADER, required = false) @Nullable String operator) {
		return turn(turn, false, operator);
	}

	private List<Switches.Switch> turn(@Nullable Turn turn, boolean paused, @Nullable String operator) {
		String level = (turn != null) ? turn.level() : null;
		String reason = (turn != null) ? turn.reason() : null;
		if (reason != null && reason.length() > MAX_REASON) {
			throw problem("A reason has at most %d characters".formatted(MAX_REASON));
		}
		String scope = (level == null) ? Switches.GLOBAL
				: AccessLevel.parse(level)
					.map(Switches::scope)
					.orElseThrow(() -> problem("The levels are admin, vip, whitelist and blocked"));
		this.administration.turn(Operator.actor(operator), scope, paused, reason);
		return this.switches.all();
	}

	private static ErrorResponseException problem(String detail) {
		return new ErrorResponseException(HttpStatus.BAD_REQUEST,
				ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail), null);
	}

	/**
	 * What is turned.
	 *
	 * @param level one level alone, or {@code null} for all
	 * @param reason for the others who run the bot, or {@code null}
	 */
	record Turn(@Nullable String level, @Nullable String reason) {
	}

}
