package ai.aigg.insights.console.operations;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how the whole runs.
 */
@Controller
class OperationsController {

	private final Health health;

	private final Ledgers ledgers;

	private final Backup backup;

	OperationsController(Health health, Ledgers ledgers, Backup backup) {
		this.health = health;
		this.ledgers = ledgers;
		this.backup = backup;
	}

	@GetMapping("/operations")
	String all(Model model) {
		figures(model);
		return "operations/operations";
	}

	/** What the page asks for again and again. */
	@GetMapping("/operations/figures")
	String figures(Model model) {
		List<ServiceFigures> services = this.health.ask();
		model.addAttribute("services", services);
		model.addAttribute("upstreams",
				services.stream()
					.flatMap((service) -> service.upstreams()
						.stream()
						.filter((upstream) -> !upstream.isQuiet())
						.map((upstream) -> new Called(service.name(), upstream)))
					.toList());
		model.addAttribute("budgets", services.stream().flatMap((service) -> service.budgets().stream()).toList());
		model.addAttribute("runs", this.ledgers.runs());
		model.addAttribute("spent", this.ledgers.spentToday());
		model.addAttribute("backup", this.backup.ask());
		return "operations/operations :: figures";
	}

	@GetMapping("/operations/audit")
	String audit(Model model) {
		model.addAttribute("acts", this.ledgers.acts());
		return "operations/audit";
	}

	/**
	 * An upstream and who calls it.
	 *
	 * @param service who
	 * @param upstream whom
	 */
	record Called(String service, ServiceFigures.Upstream upstream) {
	}

}
