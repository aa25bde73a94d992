package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.Comparator;
import java.util.List;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.jspecify.annotations.Nullable;

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

	private static final int DEEPEST_OFFSET = 2_000;

	private final MarketWorld world;

	GammaMarketsController(MarketWorld world) {
		this.world = world;
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
		List<MarketView> rows = ordered(query, cursor, 0, limit + 1);
		List<MarketView> page = rows.subList(0, Math.min(limit, rows.size()));
		String next = (rows.size() > limit) ? after(query, page.getLast()).encoded() : null;
		return JsonBytes.page("markets", json(query, page), next);
	}

	@GetMapping
	byte[] list(@RequestParam MultiValueMap<String, String> parameters) {
		Query query = new Query(parameters);
		int offset = query.number("offset", 0);
		if (offset > DEEPEST_OFFSET) {
			throw GammaProblem.invalid("offset too large, use /markets/keyset for deeper pagination");
		}
		return JsonBytes.list(json(query, ordered(query, null, offset, limit(query))));
	}

	@GetMapping("/{id}")
	byte[] byId(@PathVariable String id, @RequestParam(name = "include_tag", defaultValue = "false") boolean tags) {
		MarketView market = id.matches("\\d{1,18}") ? this.world.markets().get(Long.parseLong(id)) : null;
		if (market == null) {
			throw GammaProblem.notFound("id");
		}
		return market.json(tags);
	}

	@GetMapping("/slug/{slug}")
	byte[] bySlug(@PathVariable String slug, @RequestParam(name = "include_tag", defaultValue = "false") boolean tags) {
		return this.world.marketBySlug(slug).orElseThrow(() -> GammaProblem.notFound("slug")).json(tags);
	}

	private List<MarketView> ordered(Query query, @Nullable Cursor cursor, int skip, int limit) {
		MarketNumber number = order(query);
		boolean ascending = query.flag("ascending", true);
		MarketFilter filter = new MarketFilter(this.world, query);
		if (number == MarketNumber.ID && ascending && !filter.byKeys()) {
			return filter.markets((cursor != null) ? cursor.id() : -1).skip(skip).limit(limit).toList();
		}
		Comparator<Place> order = Comparator.comparingDouble(Place::value)
			.thenComparingLong((place) -> place.market.id());
		return filter.markets(-1)
			.map((market) -> new Place(market.number(number), market))
			.filter((place) -> cursor == null || isAfter(place, cursor, ascending))
			.sorted(ascending ? order : order.reversed())
			.skip(skip)
			.limit(limit)
			.map(Place::market)
			.toList();
	}

	private static boolean isAfter(Place place, Cursor cursor, boolean ascending) {
		int compared = Double.compare(place.value, cursor.value());
		int order = (compared != 0) ? compared : Long.compare(place.market.id(), cursor.id());
		return ascending ? order > 0 : order < 0;
	}

	private static Cursor after(Query query, MarketView market) {
		return new Cursor(query.fingerprint(), market.number(order(query)), market.id());
	}

	/** Unknown names do not order, as upstream ignores them without a word. */
	private static MarketNumber order(Query query) {
		String name = query.text("order");
		return (name != null) ? MarketNumber.ofField(name).orElse(MarketNumber.ID) : MarketNumber.ID;
	}

	private static int limit(Query query) {
		return Math.clamp(query.number("limit", DEFAULT_LIMIT), 1, CAP);
	}

	private static List<byte[]> json(Query query, List<MarketView> markets) {
		boolean tags = query.flag("include_tag", false);
		return markets.stream().map((market) -> market.json(tags)).toList();
	}

	private record Place(double value, MarketView market) {
	}

}
