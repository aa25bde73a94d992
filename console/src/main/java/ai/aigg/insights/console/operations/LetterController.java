package ai.aigg.insights.console.operations;

import java.util.List;

import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages about dead letters.
 */
@Controller
@RequestMapping("/operations/dead-letters")
class LetterController {

	private static final int MOST_CANARIES = 500;

	private static final int LONGEST = 300_000;

	private final Letters letters;

	LetterController(Letters letters) {
		this.letters = letters;
	}

	@GetMapping
	String all(Person person, Model model) {
		model.addAttribute("services", this.letters.waiting(person));
		return "operations/dead-letters";
	}

	@GetMapping("/{service}/{topic}")
	String list(@PathVariable String service, @PathVariable String topic, @RequestParam(defaultValue = "0") long from,
			@RequestParam(defaultValue = "false") boolean decided, Person person, Model model) {
		List<Letter> letters = this.letters.list(service, person, topic, from, decided);
		model.addAttribute("letters", letters);
		model.addAttribute("decided", decided);
		if (letters.size() == 100) {
			model.addAttribute("next", letters.getLast().offset() + 1);
		}
		return "operations/topic";
	}

	@GetMapping("/{service}/{topic}/{offset}")
	String show(@PathVariable String service, @PathVariable String topic, @PathVariable long offset, Person person,
			Model model) {
		model.addAttribute("letter", this.letters.show(service, person, topic, offset));
		return "operations/letter";
	}

	@PostMapping("/{service}/{topic}/{offset}/edit")
	@PreAuthorize("hasRole('OPERATOR')")
	String edit(@PathVariable String service, @PathVariable String topic, @PathVariable long offset,
			@RequestParam String payload, @RequestParam boolean dryRun, Person person, Model model,
			RedirectAttributes flash) {
		if (payload.length() > LONGEST) {
			throw PageProblem.wrong("This is longer than an event can be.");
		}
		Letter edited = this.letters.edit(service, person, topic, offset, payload, dryRun);
		if (dryRun) {
			model.addAttribute("letter", this.letters.show(service, person, topic, offset));
			model.addAttribute("tried", payload);
			model.addAttribute("verdict", edited.problem());
			return "operations/letter";
		}
		flash.addFlashAttribute("done", "Kept. A replay sends this text instead of what came.");
		return "redirect:/operations/dead-letters/{service}/{topic}/{offset}";
	}

	@PostMapping("/{service}/{topic}/{offset}/drop")
	@PreAuthorize("hasRole('OPERATOR')")
	String drop(@PathVariable String service, @PathVariable String topic, @PathVariable long offset, Person person,
			RedirectAttributes flash) {
		this.letters.drop(service, person, topic, offset);
		flash.addFlashAttribute("done", "Letter %d is dropped.".formatted(offset));
		return "redirect:/operations/dead-letters/{service}/{topic}";
	}

	/** One, the oldest few, or all that wait; without a dry run it is done. */
	@PostMapping("/{service}/{topic}/replay")
	@PreAuthorize("hasRole('OPERATOR')")
	String replay(@PathVariable String service, @PathVariable String topic,
			@RequestParam(required = false) @Nullable Long offset,
			@RequestParam(required = false) @Nullable Integer canary, @RequestParam boolean dryRun, Person person,
			Model model) {
		if (canary != null && (canary < 1 || canary > MOST_CANARIES)) {
			throw PageProblem.wrong("A canary is 1 to %d letters.".formatted(MOST_CANARIES));
		}
		model.addAttribute("report", this.letters.replay(service, person, topic, offset, canary, dryRun));
		model.addAttribute("offset", offset);
		model.addAttribute("canary", canary);
		return "operations/replay";
	}

}
