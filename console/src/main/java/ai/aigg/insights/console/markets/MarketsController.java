package ai.aigg.insights.console.markets;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.console.chart.LineChart;
import ai.aigg.insights.console.chart.PricePaths;
import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.console.owners.OwnerProblem;
import ai.aigg.insights.console.owners.Owners;
import ai.aigg.insights.console.page.PageProblem;
import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of markets.
 */
@Controller
@RequestMapping("/markets")
class MarketsController {

	private static final int LONGEST_SEARCH = 300;

	private static final int MOST_HITS = 20;

	private final MarketLists lists;

	private final MarketReader reader;

	private final PricePaths prices;

	private final Owners owners;

	private final Clock clock;

	MarketsController(MarketLists lists, MarketReader reader, PricePaths prices, Owners owners, Clock clock) {
		this.lists = lists;
		this.reader = reader;
		this.prices = prices;
		this.owners = owners;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String list,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable String after,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String part,
			@RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String back, Model model) {
		Filter filter = Filter.of(list, category);
		String words = (q != null) ? q.strip() : "";
		model.addAttribute("q", words);
		model.addAttribute("filter", filter);
		if (words.isEmpty()) {
			browse(filter, Place.of(after), model);
		}
		else {
			search(words, filter, model);
		}
		// Going back asks for the whole page.
		if (part != null && back == null) {
			return "markets/list :: results";
		}
		model.addAttribute("lists", List.of(Filter.Which.values()));
		model.addAttribute("categories", this.lists.categories());
		return "markets/list";
	}

	private void browse(Filter filter, @Nullable Place after, Model model) {
		List<Listed> markets = this.lists.page(filter, after);
		model.addAttribute("markets", markets);
		model.addAttribute("next", (markets.size() == MarketLists.PAGE)
				? new Place(markets.getLast().place(), markets.getLast().id()).toString() : null);
	}

	private void search(String words, Filter filter, Model model) {
		model.addAttribute("hits", List.of());
		if (words.length() > LONGEST_SEARCH) {
			model.addAttribute("problem",
					"A search has at most %d characters. Take a few of the words.".formatted(LONGEST_SEARCH));
			return;
		}
		boolean active = filter.which() == Filter.Which.ACTIVE;
		try {
			JsonNode found = (filter.category() != null)
					? this.owners.read(Owner.MARKETS,
							"/markets/search?q={q}&limit={limit}&active_only={active}&category={category}", words,
							MOST_HITS, active, filter.category())
					: this.owners.read(Owner.MARKETS, "/markets/search?q={q}&limit={limit}&active_only={active}", words,
							MOST_HITS, active);
			model.addAttribute("hits", Hit.of(found, reasons(words)));
		}
		catch (OwnerProblem ex) {
			model.addAttribute("problem", ex.sentence());
		}
	}

	/** A search without reasons is better than none. */
	private JsonNode reasons(String words) {
		try {
			return this.owners.read(Owner.MARKETS, "/markets/match?text={q}&limit={limit}", words, MOST_HITS);
		}
		catch (OwnerProblem ex) {
			return EventJson.mapper().missingNode();
		}
	}

	@GetMapping("/{id:[\\w-]{1,255}}")
	String market(@PathVariable String id, @RequestParam(required = false) @Nullable String range, Model model) {
		MarketPage market = find(id);
		model.addAttribute("market", market);
		chart(market, Range.of(range), model);
		model.addAttribute("analyses", this.reader.analyses(market.id()));
		model.addAttribute("research", this.reader.research(market.id()));
		return "markets/page";
	}

	@GetMapping("/{id:[\\w-]{1,255}}/chart")
	String chart(@PathVariable String id, @RequestParam(required = false) @Nullable String range, Model model) {
		MarketPage market = find(id);
		model.addAttribute("market", market);
		chart(market, Range.of(range), model);
		return "markets/page :: history";
	}

	@GetMapping("/{id:[\\w-]{1,255}}/related")
	String related(@PathVariable String id, Model model) {
		JsonNode found = this.owners.read(Owner.MARKETS, "/markets/{id}/related?limit=10", id);
		model.addAttribute("related", found.path("related").valueStream().map(Relation::of).toList());
		return "markets/related :: related";
	}

	private void chart(MarketPage market, Range range, Model model) {
		Instant closed = market.state().closedTime();
		Instant now = this.clock.instant();
		Instant end = (closed != null && closed.isBefore(now)) ? closed : now;
		Instant from = end.minus(range.span());
		if (range == Range.ALL) {
			Instant first = this.prices.beginning(market.marketId()).orElse(from);
			from = first.isAfter(from) && first.isBefore(end) ? first : from;
		}
		model.addAttribute("range", range);
		model.addAttribute("ranges", List.of(Range.values()));
		model.addAttribute("chart",
				LineChart.of(market.question(), this.prices.read(market.marketId(), from, end), end, null));
	}

	private MarketPage find(String id) {
		return this.reader.find(id)
			.orElseThrow(() -> PageProblem
				.missing("There is no market with this id. Ids are Polymarket's, like 559652, or begin with 0x."));
	}

}
