package ai.aigg.insights.console.page;

import ai.aigg.insights.console.owners.Person;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what its frame shows.
 */
@ControllerAdvice(annotations = Controller.class)
class Frame {

	private final BotState bot;

	private final boolean simulated;

	Frame(BotState bot, @Value("${aigg.console.simulators}") String simulators) {
		this.bot = bot;
		this.simulated = !simulators.isBlank();
	}

	@ModelAttribute("bot")
	BotState.State bot(HttpServletRequest request) {
		return this.bot.current();
	}

	@ModelAttribute("me")
	Person me(Person person) {
		return person;
	}

	@ModelAttribute("simulated")
	boolean simulated() {
		return this.simulated;
	}

	/** The first part of the path: which entry of the menu is the current one. */
	@ModelAttribute("section")
	String section(HttpServletRequest request) {
		String[] parts = request.getRequestURI().split("/", 3);
		return (parts.length > 1) ? parts[1] : "";
	}

}
