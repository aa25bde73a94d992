package ai.aigg.insights.console.trackrecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of what answers were worth.
 */
@Controller
@RequestMapping("/track-record")
class TrackRecordController {

	private static final String WORST = "worst";

	private final Owners owners;

	private final ScoredList list;

	TrackRecordController(Owners owners, ScoredList list) {
		this.owners = owners;
		this.list = list;
	}

	@GetMapping
	String page(@RequestParam(required = false) @Nullable String outcome,
			@RequestParam(required = false) @Nullable String order,
			@RequestParam(required = false) @Nullable UUID before,
			@RequestParam(required = false) @Nullable BigDecimal below, Model model) {
		Outcome wanted = Outcome.of(outcome);
		boolean worst = WORST.equals(order);
		List<Scored> scored = worst ? this.list.worst(wanted, below, before) : this.list.newest(wanted, before);
		model.addAttribute("outcome", wanted);
		model.addAttribute("outcomes", List.of(Outcome.values()));
		model.addAttribute("order", worst ? WORST : "newest");
		model.addAttribute("scored", scored);
		model.addAttribute("last", (scored.size() == ScoredList.PAGE) ? scored.getLast() : null);
		try {
			model.addAttribute("record", Summary.of(this.owners.read(Owner.ANALYSIS, "/track-record")));
		}
		catch (OwnerProblem ex) {
			model.addAttribute("problem", ex.sentence());
		}
		return "trackrecord/page";
	}

}
