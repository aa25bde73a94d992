package ai.aigg.insights.console.people;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.console.page.PageProblem;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages about users.
 */
@Controller
class PeopleController {

	private final UserReader users;

	private final UserStory story;

	private final Limits limits;

	private final Owners owners;

	PeopleController(UserReader users, UserStory story, Limits limits, Owners owners) {
		this.users = users;
		this.story = story;
		this.limits = limits;
		this.owners = owners;
	}

	@GetMapping("/users")
	String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "") String before, Model model) {
		List<UserLine> found = this.users.find(UserSearch.of(text, level, before));
		List<UserLine> page = found.subList(0, Math.min(found.size(), UserReader.PAGE));
		model.addAttribute("users", page);
		model.addAttribute("text", text);
		model.addAttribute("level", level);
		model.addAttribute("levels", Level.values());
		if (found.size() > page.size()) {
			UserLine last = page.getLast();
			model.addAttribute("next", new UserSearch.Position(last.seenAt(), last.userId()).toString());
		}
		return "people/users";
	}

	@GetMapping("/users/{userId}")
	String show(@PathVariable String userId, Person person, Model model) {
		UserLine user = present(userId);
		model.addAttribute("user", user);
		model.addAttribute("used", this.story.used(userId));
		model.addAttribute("limit", this.limits.of(person, user.level()));
		model.addAttribute("counts", this.story.counts(userId));
		model.addAttribute("mentions", this.story.mentions(userId));
		model.addAttribute("acts", this.story.acts(userId));
		model.addAttribute("levels", Level.values());
		return "people/user";
	}

	/** Says what a change would mean, before it is made. */
	@GetMapping("/users/{userId}/level")
	@PreAuthorize("hasRole('ADMIN')")
	String ask(@PathVariable String userId, @RequestParam String to, Person person, Model model) {
		Level level = level(to);
		model.addAttribute("user", present(userId));
		model.addAttribute("to", level);
		model.addAttribute("limit", this.limits.of(person, level.code()));
		return "people/level";
	}

	@PostMapping("/users/{userId}/level")
	@PreAuthorize("hasRole('ADMIN')")
	String set(@PathVariable String userId, @RequestParam String to, Person person, RedirectAttributes flash) {
		UserLine user = present(userId);
		Level level = level(to);
		this.owners.act(Owner.GATEWAY, person, HttpMethod.PUT, Map.of("level", level.code()), "/admin/users/{id}",
				user.userId());
		flash.addFlashAttribute("done", "%s is %s now.".formatted(user.handle(), level.code()));
		return "redirect:/users/{userId}";
	}

	private UserLine present(String userId) {
		return this.users.find(userId)
			.orElseThrow(
					() -> PageProblem.missing("Nobody with this id ever asked. Look them up by name under Users."));
	}

	private static Level level(String code) {
		return Level.of(code).orElseThrow(() -> PageProblem.wrong("The levels are admin, vip, whitelist and blocked."));
	}

}
