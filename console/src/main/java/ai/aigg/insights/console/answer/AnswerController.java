package ai.aigg.insights.console.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of answers.
 */
@Controller
@RequestMapping("/answers")
class AnswerController {

	/** As much as the matcher takes. */
	private static final int LONGEST_TEXT = 4_000;

	private final Answers answers;

	private final AskedList list;

	private final Mentions mentions;

	private final Owners owners;

	AnswerController(Answers answers, AskedList list, Mentions mentions, Owners owners) {
		this.answers = answers;
		this.list = list;
		this.mentions = mentions;
		this.owners = owners;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable UUID before, Model model) {
		Search search = Search.of(q);
		if (search instanceof Search.ByPost(String post)) {
			return "redirect:/answers/" + post;
		}
		List<Asked> found = this.list.page(search, before);
		model.addAttribute("q", (q != null) ? q.strip() : "");
		model.addAttribute("asked", found);
		model.addAttribute("next", (found.size() == AskedList.PAGE) ? found.getLast().id() : null);
		return "answer/list";
	}

	@GetMapping("/{post:[0-9]{1,19}}")
	String page(@PathVariable String post, Model model) {
		Answer answer = this.answers.find(post).orElse(null);
		if (answer == null) {
			model.addAttribute("post", post);
			model.addAttribute("ignored",
					this.mentions.ignored(post)
						.orElseThrow(() -> PageProblem.missing("The post " + post + " never came here. Check the id, "
								+ "or look for its words under Answers.")));
			return "answer/ignored";
		}
		if (!answer.mention().tweetId().equals(post)) {
			return "redirect:/answers/" + answer.mention().tweetId();
		}
		model.addAttribute("answer", answer);
		return "answer/page";
	}

	/**
	 * Asks the matcher, which takes a moment; so it is a part that comes after the page.
	 */
	@GetMapping("/{post:[0-9]{1,19}}/reading")
	String reading(@PathVariable String post, Model model) {
		Answer answer = this.answers.find(post).orElseThrow(() -> PageProblem.missing("This post never came here."));
		String text = answer.mention().text();
		if (text == null || text.isBlank()) {
			throw PageProblem.wrong("The words of this mention were removed, so that it cannot be read again.");
		}
		Instant at = answer.mention().askedAt();
		String context = answer.mention().context();
		String asked = "/markets/match?limit=8&at={at}&text={text}";
		JsonNode match = (context != null && !context.isBlank())
				? this.owners.read(Owner.MARKETS, asked + "&context={context}", at, cut(text), cut(context))
				: this.owners.read(Owner.MARKETS, asked, at, cut(text));
		model.addAttribute("reading", Reading.of(match));
		model.addAttribute("then", (answer.market() != null) ? answer.market().marketId() : null);
		model.addAttribute("at", at);
		return "answer/reading :: reading";
	}

	private static String cut(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
	}

	/** Markets to choose from, as somebody types. */
	@GetMapping("/{post:[0-9]{1,19}}/choices")
	String choices(@PathVariable String post, @RequestParam(defaultValue = "") String words, Model model) {
		model.addAttribute("words", words.strip());
		model.addAttribute("found", List.of());
		if (words.length() > Search.LONGEST) {
			model.addAttribute("problem", "A search has at most %d characters.".formatted(Search.LONGEST));
		}
		else if (!words.isBlank()) {
			try {
				model.addAttribute("found", markets(words.strip()));
			}
			catch (OwnerProblem ex) {
				model.addAttribute("problem", ex.sentence());
			}
		}
		return "answer/choices :: choices";
	}

	private List<MarketChoice> markets(String words) {
		return this.owners.read(Owner.MARKETS, "/markets/search?q={q}&limit=8", words)
			.path("markets")
			.valueStream()
			.map((market) -> new MarketChoice(market.path("market_id").asString(""),
					market.path("question").asString(""), market.path("category").asString("")))
			.toList();
	}

}
