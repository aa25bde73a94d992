package ai.aigg.insights.gateway.control;

import java.util.List;

import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.users.User;
import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminProblem;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.admin.Requires;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows users and sets their levels.
 */
@AdminController
@RequestMapping("/admin/users")
class AdminUserController {

	private final Users users;

	private final Administration administration;

	AdminUserController(Users users, Administration administration) {
		this.users = users;
		this.administration = administration;
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping
	List<UserView> list(@RequestParam(required = false) @Nullable String level,
			@RequestParam(defaultValue = "100") int limit) {
		return this.users.list((level != null) ? level(level) : null, limit).stream().map(UserView::of).toList();
	}

	@Requires(AdminRole.VIEWER)
	@GetMapping("/{userId:[0-9]{1,19}}")
	UserView find(@PathVariable String userId) {
		return this.users.find(userId)
			.map(UserView::of)
			.orElseThrow(() -> AdminProblem.of(HttpStatus.NOT_FOUND, "Nobody with this numeric id came yet"));
	}

	@Requires(AdminRole.ADMIN)
	@PutMapping("/{userId:[0-9]{1,19}}")
	UserView allow(@PathVariable String userId, @RequestBody Access access, Caller caller) {
		User user = this.administration.allow(Actor.overApi(caller.name()), Author.unknown(userId),
				level((access.level() != null) ? access.level() : ""));
		return UserView.of(user);
	}

	private static AccessLevel level(String code) {
		return AccessLevel.parse(code)
			.orElseThrow(
					() -> AdminProblem.of(HttpStatus.BAD_REQUEST, "The levels are admin, vip, whitelist and blocked"));
	}

	/**
	 * The body that sets a level.
	 *
	 * @param level the level
	 */
	record Access(@Nullable String level) {
	}

}
