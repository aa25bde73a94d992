package ai.aigg.insights.console.live;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Follows a question by its id, which need not come from a mention.
 */
@Controller
class QuestionController {

	private final QuestionFinder questions;

	private final Ways ways;

	private final RingWatch ring;

	QuestionController(QuestionFinder questions, Ways ways, RingWatch ring) {
		this.questions = questions;
		this.ways = ways;
		this.ring = ring;
	}

	@GetMapping("/live/questions/{questionId:[0-9a-f-]{36}}")
	String page(@PathVariable UUID questionId, Model model) {
		show(questionId, model);
		return "live/question";
	}

	/** What is known alone, for a page that is open. */
	@GetMapping("/live/questions/{questionId:[0-9a-f-]{36}}/state")
	String state(@PathVariable UUID questionId, Model model) {
		show(questionId, model);
		return "live/question :: state";
	}

	private void show(UUID questionId, Model model) {
		Way way = this.ways.of(questionId);
		QuestionFinder.Row row = this.questions.find(questionId).orElse(null);
		model.addAttribute("questionId", questionId);
		model.addAttribute("question", QuestionView.of(way, row));
		model.addAttribute("tweetId", (way.sourceId() != null && way.sourceId().matches("[0-9]{1,19}")) ? way.sourceId()
				: this.questions.mention(questionId).orElse(null));
		model.addAttribute("hears", this.ring.hears());
	}

}
