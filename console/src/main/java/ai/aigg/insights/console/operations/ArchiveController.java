package ai.aigg.insights.console.operations;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.owners.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
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
 * The page about analyses that were put away.
 */
@Controller
@RequestMapping("/operations/archive")
class ArchiveController {

	private static final String PATH = "/admin/archive";

	private final Owners owners;

	ArchiveController(Owners owners) {
		this.owners = owners;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String words, Person person, Model model) {
		model.addAttribute("months",
				nodes(ask(person, PATH))
					.map((month) -> new Month(month.path("month").asString(""), month.path("state").asString(""),
							month.path("rowsMoved").asLong(0), Letter.instant(month.path("changedAt")),
							Letter.instant(month.path("keepUntil"))))
					.toList());
		JsonNode plan = ask(person, PATH + "/plan");
		model.addAttribute("before", plan.path("before").asString(""));
		model.addAttribute("analyses", plan.path("analyses").asLong(0));
		model.addAttribute("steps", nodes(plan.path("steps")).map((step) -> new Step(step.path("month").asString(""),
				step.path("way").asString(""), step.path("analyses").asLong(0)))
			.toList());
		model.addAttribute("words", words);
		model.addAttribute("found", words.isBlank() ? List.of() : find(person, words));
		return "operations/archive";
	}

	private List<Archived> find(Person person, String words) {
		return nodes(
				this.owners.act(Owner.ANALYSIS, person, HttpMethod.GET, null, PATH + "/search?words={words}", words))
			.map((each) -> new Archived(Letter.instant(each.path("createdAt")), Letter.text(each.path("market")),
					each.path("query").asString(""), Letter.text(each.path("recommendation")),
					each.path("estimate").isNumber() ? each.path("estimate").decimalValue() : null,
					each.path("conclusion").asString("")))
			.toList();
	}

	@PostMapping("/run")
	@PreAuthorize("hasRole('OPERATOR')")
	String run(Person person, RedirectAttributes flash) {
		JsonNode done = this.owners.act(Owner.ANALYSIS, person, HttpMethod.POST, null, PATH + "/run");
		flash.addFlashAttribute("done", "%d analyses went to the archive.".formatted(done.path("analyses").asLong(0)));
		return "redirect:/operations/archive";
	}

	@PostMapping("/{month}/restore")
	@PreAuthorize("hasRole('OPERATOR')")
	String restore(@PathVariable String month, Person person, RedirectAttributes flash) {
		JsonNode done = this.owners.act(Owner.ANALYSIS, person, HttpMethod.POST, null, PATH + "/{month}/restore",
				month);
		flash.addFlashAttribute("done",
				"%d analyses of %s are back.".formatted(done.path("analyses").asLong(0), month));
		return "redirect:/operations/archive";
	}

	private JsonNode ask(Person person, String path) {
		return this.owners.act(Owner.ANALYSIS, person, HttpMethod.GET, null, path);
	}

	private static Stream<JsonNode> nodes(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

	/**
	 * A month of which something was put away.
	 *
	 * @param name year and month
	 * @param state where it is
	 * @param moved rows that moved
	 * @param changedAt when
	 * @param keepUntil until when a restored month stays, or {@code null}
	 */
	record Month(String name, String state, long moved, @Nullable Instant changedAt, @Nullable Instant keepUntil) {
	}

	/**
	 * What would be put away.
	 *
	 * @param month year and month, or none
	 * @param way how it moves
	 * @param analyses how many
	 */
	record Step(String month, String way, long analyses) {
	}

	/**
	 * An analysis in the archive.
	 *
	 * @param createdAt when it was made
	 * @param market which, or {@code null}; hostile
	 * @param query what was asked; hostile
	 * @param recommendation what it said, or {@code null}
	 * @param estimate the probability, or {@code null}
	 * @param conclusion in words
	 */
	record Archived(@Nullable Instant createdAt, @Nullable String market, String query, @Nullable String recommendation,
			@Nullable BigDecimal estimate, String conclusion) {
	}

}
