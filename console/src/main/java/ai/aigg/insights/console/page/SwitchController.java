package ai.aigg.insights.console.page;

import java.net.URI;
import java.net.URISyntaxException;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
	String turn(Person person, @RequestParam boolean paused,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from) {
		this.owners.act(Owner.GATEWAY, person, HttpMethod.POST, null, paused ? "/admin/pause" : "/admin/resume");
		this.bot.changed();
		return "redirect:" + back(from);
	}

	/** The page that it was done on; whatever host is named, only the path counts. */
	static String back(@Nullable String from) {
		if (from != null) {
			try {
				String path = new URI(from).getRawPath();
				if (path != null && path.matches("/[\\w-].*")) {
					return path;
				}
			}
			catch (URISyntaxException ex) {
				// Whoever sends something else goes to the first page.
			}
		}
		return "/live";
	}

}
