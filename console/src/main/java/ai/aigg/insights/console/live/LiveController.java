package ai.aigg.insights.console.live;

import java.util.List;
import java.util.UUID;

import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Shows mentions as they arrive, and those of before.
 */
@Controller
class LiveController {

	private final MentionList mentions;

	private final Ways ways;

	private final Watchers watchers;

	private final RingWatch ring;

	LiveController(MentionList mentions, Ways ways, Watchers watchers, RingWatch ring) {
		this.mentions = mentions;
		this.ways = ways;
		this.watchers = watchers;
		this.ring = ring;
	}

	@ModelAttribute("filter")
	Filter filter(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String reason,
			@RequestParam(required = false) @Nullable String user,
			@RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String text,
			@RequestParam(required = false) @Nullable String arrived) {
		return Filter.of(state, reason, user, level, text, arrived);
	}

	@GetMapping("/live")
	String page(@ModelAttribute("filter") Filter filter, @RequestParam(required = false) @Nullable String before,
			Model model) {
		show(filter, before, model);
		return "live/live";
	}

	/** The list alone, for a page that is open. */
	@GetMapping("/live/rows")
	String rows(@ModelAttribute("filter") Filter filter, Model model) {
		show(filter, null, model);
		return "live/rows :: rows";
	}

	/** One mention alone, for a page that follows it. */
	@GetMapping("/live/mentions/{tweetId:[0-9]{1,19}}")
	String mention(@PathVariable String tweetId, Model model) {
		model.addAttribute("tweetId", tweetId);
		model.addAttribute("hears", this.ring.hears());
		this.mentions.find(tweetId).map(this::journey).ifPresent((journey) -> model.addAttribute("journey", journey));
		return "live/rows :: one";
	}

	@GetMapping("/live/events")
	ResponseEntity<SseEmitter> events(Person person, @RequestParam(required = false) @Nullable String of) {
		return this.watchers.add(person.name(), of)
			.map((emitter) -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter))
			.orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "10").build());
	}

	private void show(Filter filter, @Nullable String before, Model model) {
		MentionList.Page page = this.mentions.page(filter, (before != null) ? place(before) : null);
		List<Journey> journeys = page.mentions().stream().map(this::journey).toList();
		model.addAttribute("journeys", journeys);
		model.addAttribute("unfinished", page.unfinished());
		model.addAttribute("now", before == null);
		model.addAttribute("hears", this.ring.hears());
		model.addAttribute("rows", "/live/rows" + filter.query(null));
		model.addAttribute("older", (page.next() != null) ? "/live" + filter.query(page.next()) : null);
		model.addAttribute("newest", "/live" + filter.query(null));
	}

	private Journey journey(Mention mention) {
		return Journey.of(mention, this.ways.of(mention.id()));
	}

	private static UUID place(String before) {
		try {
			return UUID.fromString(before);
		}
		catch (IllegalArgumentException ex) {
			throw PageProblem.wrong("This is no place in the list. Go back to the newest mentions.");
		}
	}

}
