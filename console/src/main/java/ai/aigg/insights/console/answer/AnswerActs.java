package ai.aigg.insights.console.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What operators do about an answer.
 */
@Controller
@RequestMapping("/answers/{post:[0-9]{1,19}}")
class AnswerActs {

	private static final Pattern QUESTION = Pattern.compile("[0-9a-fA-F-]{36}");

	/** Chosen where no market is right. */
	private static final String NONE = "none";

	private final Owners owners;

	AnswerActs(Owners owners) {
		this.owners = owners;
	}

	/** Asks the same again, as a new question. */
	@PostMapping("/ask-again")
	@PreAuthorize("hasRole('OPERATOR')")
	String askAgain(@PathVariable String post, Person person, RedirectAttributes flash) {
		try {
			JsonNode asked = this.owners.act(Owner.GATEWAY, person, HttpMethod.POST, null,
					"/admin/mentions/{post}/ask-again", post);
			String question = asked.path("question_id").asString("");
			if (QUESTION.matcher(question).matches()) {
				return "redirect:/live/questions/" + question;
			}
			flash.addFlashAttribute("problem", "The gateway did not say which question it asks. Look at Live.");
		}
		catch (OwnerProblem ex) {
			flash.addFlashAttribute("problem", ex.sentence());
		}
		return "redirect:/answers/" + post;
	}

	/** Keeps which markets would have been right. */
	@PostMapping("/label")
	@PreAuthorize("hasRole('OPERATOR')")
	String label(@PathVariable String post, @RequestParam(required = false) @Nullable List<String> market,
			@RequestParam(defaultValue = "") String note, Person person, RedirectAttributes flash) {
		List<String> chosen = (market != null) ? new ArrayList<>(market) : List.of();
		if (chosen.isEmpty() || (chosen.contains(NONE) && chosen.size() > 1)) {
			flash.addFlashAttribute("problem",
					"Choose the markets that are right, or that no market is, but not both. Nothing was kept.");
			return "redirect:/answers/" + post;
		}
		Map<String, Object> label = new LinkedHashMap<>();
		label.put("acceptable", chosen.contains(NONE) ? List.of() : chosen);
		if (!note.isBlank()) {
			label.put("note", note.strip());
		}
		try {
			this.owners.act(Owner.MARKETS, person, HttpMethod.PUT, label, "/admin/labels/{post}", post);
			flash.addFlashAttribute("done", "Kept. ./aigg bench matching reads it with all other labels.");
		}
		catch (OwnerProblem ex) {
			flash.addFlashAttribute("problem", ex.sentence());
		}
		return "redirect:/answers/" + post + "#correct";
	}

}
