package ai.aigg.insights.console.page;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Holds all replies back, or lets them go out again.
 */
@Controller
class SwitchController {

	private final Owners owners;

	private final BotState bot;

	SwitchController(Owners owners, BotState bot) {
		this.owners = owners;
		this.bot = bot;
	}

	@PostMapping("/switches")
	@PreAuthorize("hasRole('OPERATOR')")
	String turn(Person person, @RequestParam boolean paused) {
		this.owners.act(Owner.GATEWAY, person, HttpMethod.POST, null, paused ? "/admin/pause" : "/admin/resume");
		this.bot.changed();
		return "redirect:/live";
	}

}
