package ai.aigg.insights.gateway.control;

import java.util.List;

import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.admin.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Stops replies and lets them go out again, for all or for one level.
 */
@AdminController
class AdminSwitchController {

	private static final int MAX_REASON = 300;

	private final Switches switches;

	private final Administration administration;

	private final boolean dryRun;

	AdminSwitchController(Switches switches, Administration administration,
			@Value("${aigg.x.dry-run:true}") boolean dryRun) {
		this.switches = switches;
		this.administration = administration;
		this.dryRun = dryRun;
	}

	/**
	 * Whether replies go out.
	 */
	@Requires(AdminRole.VIEWER)
	@GetMapping("/admin/state")
	State state() {
		return new State(this.dryRun, this.switches.all());
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping("/admin/switches")
	List<Switches.Switch> all() {
		return this.switches.all();
	}

	@Requires(AdminRole.OPERATOR)
	@PostMapping("/admin/pause")
	List<Switches.Switch> pause(@RequestBody(required = false) @Nullable Turn turn, Caller caller) {
		return turn(turn, true, caller);
	}

	@Requires(AdminRole.OPERATOR)
	@PostMapping("/admin/resume")
	List<Switches.Switch> resume(@RequestBody(required = false) @Nullable Turn turn, Caller caller) {
		return turn(turn, false, caller);
	}

	private List<Switches.Switch> turn(@Nullable Turn turn, boolean paused, Caller caller) {
		String level = (turn != null) ? turn.level() : null;
		String reason = (turn != null) ? turn.reason() : null;
		if (reason != null && reason.length() > MAX_REASON) {
			throw AdminProblem.of(HttpStatus.BAD_REQUEST, "A reason has at most %d characters".formatted(MAX_REASON));
		}
		String scope = (level == null) ? Switches.GLOBAL : AccessLevel.parse(level)
			.map(Switches::scope)
			.orElseThrow(
					() -> AdminProblem.of(HttpStatus.BAD_REQUEST, "The levels are admin, vip, whitelist and blocked"));
		this.administration.turn(Actor.overApi(caller.name()), scope, paused, reason);
		return this.switches.all();
	}

	/**
	 * Whether replies go out.
	 *
	 * @param dryRun whether they are kept instead of posted
	 * @param switches the kill switches that were ever turned
	 */
	record State(boolean dryRun, List<Switches.Switch> switches) {
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
