package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.List;
import java.util.Optional;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gamma's market lists and look-ups, traps included: closed markets hidden by default, a
 * silent page cap, cursors bound to their query, offsets refused.
 */
@RestController
@RequestMapping(path = "/gamma/markets", produces = MediaType.APPLICATION_JSON_VALUE)
class GammaMarketsController {

	private static final int CAP = 100;

	private static final int DEFAULT_LIMIT = 20;

	/** Bytes to begin with for each market of a page. */
	private static final int PER_ROW = 6_000;

	private static final int DEEPEST_OFFSET = 2_000;

	private final MarketWorld world;

	private final MarketLists lists;

	GammaMarketsController(MarketWorld world, MarketLists lists) {
		this.world = world;
		this.lists = lists;
	}

	@GetMapping("/keyset")
	byte[] keyset(@RequestParam MultiValueMap<String, String> parameters) {
		Query query = new Query(parameters);
		if (query.text("offset") != null) {
			throw GammaProblem.invalid("offset is not supported, use after_cursor");
		}
		int limit = limit(query);
		String after = query.text("after_cursor");
		Cursor cursor = (after == null || after.isEmpty()) ? null : Cursor.decode(after, query);
		List<Place> rows = this.lists.places(query, cursor, 0, limit + 1);
		List<Place> page = rows.subList(0, Math.min(limit, rows.size()));
		JsonBuffer json = new JsonBuffer(PER_ROW * (page.size() + 1)).open().name("markets");
		write(json, query, page);
		if (rows.size() > limit) {
			Place last = page.getLast();
			json.string("next_cursor", new Cursor(query.fingerprint(), last.value(), last.id()).encoded());
		}
		return json.close().toBytes();
	}

	@GetMapping
	byte[] list(@RequestParam MultiValueMap<String, String> parameters) {
		Query query = new Query(parameters);
		int offset = query.number("offset", 0);
		if (offset > DEEPEST_OFFSET) {
			throw GammaProblem.invalid("offset too large, use /markets/keyset for deeper pagination");
		}
		List<Place> page = this.lists.places(query, null, offset, limit(query));
		JsonBuffer json = new JsonBuffer(PER_ROW * (page.size() + 1));
		write(json, query, page);
		return json.toBytes();
	}

	@GetMapping("/{id}")
	byte[] byId(@PathVariable String id, @RequestParam(name = "include_tag", defaultValue = "false") boolean tags) {
		Optional<MarketView> market = id.matches("\\d{1,18}") ? this.world.marketById(Long.parseLong(id))
				: Optional.empty();
		return market.orElseThrow(() -> GammaProblem.notFound("id")).json(tags);
	}

	@GetMapping("/slug/{slug}")
	byte[] bySlug(@PathVariable String slug, @RequestParam(name = "include_tag", defaultValue = "false") boolean tags) {
		return this.world.marketBySlug(slug).orElseThrow(() -> GammaProblem.notFound("slug")).json(tags);
	}

	private static int limit(Query query) {
		return Math.clamp(query.number("limit", DEFAULT_LIMIT), 1, CAP);
	}

	private static void write(JsonBuffer json, Query query, List<Place> page) {
		boolean tags = query.flag("include_tag", false);
		json.openList();
		page.forEach((place) -> place.market().write(json, tags));
		json.closeList();
	}

}
