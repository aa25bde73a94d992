package ai.aigg.insights.simulators.polymarket.clob;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * CLOB's reading endpoints.
 */
@RestController
@RequestMapping("/clob")
class ClobController {

	private static final int PAGE = 1_000;

	private static final String END = "LTE=";

	private final MarketWorld world;

	ClobController(MarketWorld world) {
		this.world = world;
	}

	@GetMapping("/markets")
	Page markets(@RequestParam(name = "next_cursor", defaultValue = "") String cursor) {
		int offset = offset(cursor);
		List<ObjectNode> rows = this.world.markets()
			.values()
			.stream()
			.skip(offset)
			.limit(PAGE)
			.map(ClobMarkets::json)
			.toList();
		boolean more = offset + PAGE < this.world.markets().size();
		String next = more
				? Base64.getEncoder().encodeToString(Integer.toString(offset + PAGE).getBytes(StandardCharsets.UTF_8))
				: END;
		return new Page(rows, next, PAGE, rows.size());
	}

	@GetMapping("/markets/{conditionId}")
	ObjectNode market(@PathVariable String conditionId) {
		return ClobMarkets.json(
				this.world.marketByCondition(conditionId).orElseThrow(() -> ClobProblem.notFound("market not found")));
	}

	@GetMapping("/book")
	Book book(@RequestParam("token_id") String tokenId) {
		OutcomeToken outcome = this.world.outcomeByToken(tokenId)
			.filter((each) -> !each.market().closed())
			.orElseThrow(() -> ClobProblem.notFound("No orderbook exists for the requested token id"));
		return Book.of(outcome, this.world.now());
	}

	@GetMapping("/prices-history")
	Map<String, List<PricePoint>> history(@RequestParam String market, @RequestParam @Nullable String interval,
			@RequestParam @Nullable Long startTs, @RequestParam @Nullable Long endTs,
			@RequestParam @Nullable Integer fidelity) {
		OutcomeToken outcome = this.world.outcomeByToken(market).orElse(null);
		if (outcome == null) {
			return Map.of("history", List.of());
		}
		Instant listed = Instant.ofEpochSecond((long) outcome.market().number(MarketNumber.START_DATE));
		HistoryQuery query = HistoryQuery.of(interval, startTs, endTs, fidelity, outcome.market().closed(), listed,
				this.world.now());
		return Map.of("history", this.world.history(outcome, query.from(), query.to(), query.step()));
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(ClobProblem problem) {
		return ResponseEntity.status(problem.status()).body(Map.of("error", String.valueOf(problem.getMessage())));
	}

	private static int offset(String cursor) {
		if (cursor.isEmpty()) {
			return 0;
		}
		try {
			int offset = Integer.parseInt(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8));
			if (offset >= 0) {
				return offset;
			}
		}
		catch (IllegalArgumentException ex) {
			throw ClobProblem.invalid("invalid next_cursor");
		}
		throw ClobProblem.invalid("invalid next_cursor");
	}

	/**
	 * A page of markets.
	 *
	 * @param data the markets
	 * @param nextCursor where the next page begins, or the end marker
	 * @param limit most rows in a page
	 * @param count rows in this page
	 */
	record Page(List<ObjectNode> data, @JsonProperty("next_cursor") String nextCursor, int limit, int count) {
	}

}
