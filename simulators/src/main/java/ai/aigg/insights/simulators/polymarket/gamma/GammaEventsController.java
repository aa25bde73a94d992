package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.EventView;
import ai.aigg.insights.simulators.market.MarketWorld;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gamma's events with their markets nested. Without {@code closed} a list holds only
 * closed events, the opposite of what the market lists do.
 */
@RestController
@RequestMapping(path = "/gamma/events", produces = MediaType.APPLICATION_JSON_VALUE)
class GammaEventsController {

	private static final int CAP = 500;

	private static final int DEFAULT_LIMIT = 20;

	private static final int DEEPEST_OFFSET = 50_000;

	/** Bytes to begin with for each event of a page. */
	private static final int PER_ROW = 10_000;

	private final MarketWorld world;

	GammaEventsController(MarketWorld world) {
		this.world = world;
	}

	@GetMapping("/keyset")
	byte[] keyset(@RequestParam MultiValueMap<String, String> parameters) {
		Query query = new Query(parameters);
		if (query.text("offset") != null) {
			throw GammaProblem.invalid("offset is not supported, use after_cursor");
		}
		int limit = Math.clamp(query.number("limit", DEFAULT_LIMIT), 1, CAP);
		boolean closed = query.flag("closed", true);
		String after = query.text("after_cursor");
		boolean ascending = query.flag("ascending", true);
		Cursor cursor = (after == null || after.isEmpty()) ? null : Cursor.decode(after, query);
		var events = ascending ? this.world.events() : this.world.events().descendingMap();
		var rest = (cursor != null) ? events.tailMap(cursor.id(), false) : events;
		List<EventView> rows = events(rest, closed).limit(limit + 1L).toList();
		List<EventView> page = rows.subList(0, Math.min(limit, rows.size()));
		JsonBuffer json = new JsonBuffer(PER_ROW * (page.size() + 1)).open();
		write(json.name("events"), page);
		if (rows.size() > limit) {
			json.string("next_cursor", new Cursor(query.fingerprint(), 0, page.getLast().id()).encoded());
		}
		return json.close().toBytes();
	}

	/** Undocumented upstream, but the only count of events there is. */
	@GetMapping("/pagination")
	byte[] pagination(@RequestParam MultiValueMap<String, String> parameters) {
		Query query = new Query(parameters);
		int limit = Math.clamp(query.number("limit", DEFAULT_LIMIT), 1, CAP);
		int offset = query.number("offset", 0);
		if (offset > DEEPEST_OFFSET) {
			throw GammaProblem.invalid("offset too large");
		}
		var events = query.flag("ascending", true) ? this.world.events() : this.world.events().descendingMap();
		List<EventView> all = events(events, query.flag("closed", true)).toList();
		List<EventView> page = all.stream().skip(offset).limit(limit).toList();
		JsonBuffer json = new JsonBuffer(PER_ROW * (page.size() + 1)).open();
		write(json.name("data"), page);
		json.name("pagination").open().flag("hasMore", offset + page.size() < all.size());
		return json.number("totalResults", all.size()).close().close().toBytes();
	}

	@GetMapping("/{id}")
	byte[] byId(@PathVariable String id) {
		EventView event = id.matches("\\d{1,18}") ? this.world.events().get(Long.parseLong(id)) : null;
		if (event == null) {
			throw GammaProblem.notFound("id");
		}
		return event.json();
	}

	@GetMapping("/slug/{slug}")
	byte[] bySlug(@PathVariable String slug) {
		return this.world.events()
			.values()
			.stream()
			.filter((event) -> event.slug().equals(slug))
			.findFirst()
			.orElseThrow(() -> GammaProblem.notFound("slug"))
			.json();
	}

	private static Stream<EventView> events(NavigableMap<Long, ? extends EventView> events, boolean closed) {
		return events.values().stream().<EventView>map((event) -> event).filter((event) -> event.closed() == closed);
	}

	private static void write(JsonBuffer json, List<EventView> page) {
		json.openList();
		page.forEach((event) -> json.piece(event.json()));
		json.closeList();
	}

}
