package ai.aigg.insights.console.tryit;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import ai.aigg.insights.console.page.PageProblem;
import ai.aigg.insights.kit.http.UpstreamClients;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets operators ask as anybody on the simulated X, and shows the answer as it is posted.
 */
@Controller
class TryController {

	private static final int LONGEST = 25_000;

	private static final int MOST_CROWD = 600;

	private static final String HANDLE = "@aigginsights";

	private static final String ASKER = "curious_carla";

	private final @Nullable SimulatedX simulated;

	TryController(UpstreamClients clients, TrySettings settings) {
		this.simulated = settings.simulators().isBlank() ? null
				: new SimulatedX(clients, URI.create(settings.simulators()));
	}

	private SimulatedX x() {
		SimulatedX x = this.simulated;
		if (x == null) {
			throw PageProblem.missing("This console stands before the real X, where nobody but people can post.");
		}
		return x;
	}

	@GetMapping("/try")
	String page(Model model) {
		model.addAttribute("people", x().people());
		model.addAttribute("crowd", x().crowd());
		model.addAttribute("asker", ASKER);
		return "tryit/try";
	}

	@PostMapping("/try")
	@PreAuthorize("hasRole('OPERATOR')")
	String post(@RequestParam String username, @RequestParam String text) {
		String name = username.strip().replaceFirst("^@", "");
		if (!name.matches("\\w{1,15}")) {
			throw PageProblem.wrong("A name on X has 1 to 15 letters, digits and underscores.");
		}
		return "redirect:/try/" + x().post(name, mention(text), null).id();
	}

	/**
	 * Says something back to the latest reply, or to the post itself before there is one.
	 */
	@PostMapping("/try/{postId:[0-9]{1,19}}/back")
	@PreAuthorize("hasRole('OPERATOR')")
	String back(@PathVariable String postId, @RequestParam String text) {
		Post post = find(postId);
		List<Post> replies = x().replies(postId);
		String parent = replies.isEmpty() ? postId : replies.getLast().id();
		return "redirect:/try/" + x().post(post.username(), mention(text), parent).id();
	}

	private Post find(String postId) {
		return x().find(postId)
			.orElseThrow(() -> PageProblem.missing("The simulated X has no such post. Ask something new."));
	}

	/** A post that does not name the bot would never reach it. */
	private static String mention(String text) {
		if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST - HANDLE.length() - 1) {
			throw PageProblem.wrong("A post has 1 to 25,000 characters.");
		}
		return text.toLowerCase(Locale.ROOT).contains(HANDLE) ? text.strip() : HANDLE + " " + text.strip();
	}

	@GetMapping("/try/{postId:[0-9]{1,19}}")
	String follow(@PathVariable String postId, Model model) {
		model.addAttribute("post", find(postId));
		thread(postId, model);
		return "tryit/follow";
	}

	/** Replies alone, for a page that is open. */
	@GetMapping("/try/{postId:[0-9]{1,19}}/replies")
	String replies(@PathVariable String postId, Model model) {
		thread(postId, model);
		return "tryit/follow :: replies";
	}

	private void thread(String postId, Model model) {
		model.addAttribute("postId", postId);
		model.addAttribute("replies", x().replies(postId));
	}

	@PostMapping("/try/crowd")
	@PreAuthorize("hasRole('OPERATOR')")
	String crowd(@RequestParam int perMinute, RedirectAttributes flash) {
		if (perMinute < 0 || perMinute > MOST_CROWD) {
			throw PageProblem.wrong("The crowd asks 0 to %d questions a minute.".formatted(MOST_CROWD));
		}
		x().crowd(perMinute);
		flash.addFlashAttribute("done", (perMinute == 0) ? "The simulated people are quiet."
				: "The simulated people ask about %d questions a minute.".formatted(perMinute));
		return "redirect:/try";
	}

}
