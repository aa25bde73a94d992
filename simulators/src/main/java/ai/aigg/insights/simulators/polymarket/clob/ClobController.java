package ai.aigg.insights.simulators.polymarket.clob;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.MarketArchive;
import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

	/** Bytes to begin with for each market of a page. */
	private static final int PER_ROW = 2_500;

	private static final String END = "LTE=";

	private static final int MAX_BOOKS = 500;

	private final MarketWorld world;

	private final Clock clock;

	ClobController(MarketWorld world, Clock clock) {
		this.world = world;
		this.clock = clock;
	}

	@GetMapping(path = "/markets", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] markets(@RequestParam(name = "next_cursor", defaultValue = "") String cursor) {
		int offset = offset(cursor);
		MarketArchive archive = this.world.archive();
		long total = archive.size() + this.world.listings();
		List<MarketView> rows = new ArrayList<>(PAGE);
		for (long number = offset; number < Math.min(archive.size(), offset + (long) PAGE); number++) {
			rows.add(archive.at(number));
		}
		int listed = (int) Math.max(0, offset - archive.size());
		int left = (int) Math.min(PAGE, Math.max(0, offset + (long) PAGE - archive.size()));
		rows.addAll(this.world.listed(listed, left));
		String next = (offset + PAGE < total)
				? Base64.getEncoder().encodeToString(Integer.toString(offset + PAGE).getBytes(StandardCharsets.UTF_8))
				: END;
		JsonBuffer json = new JsonBuffer(PER_ROW * (rows.size() + 1)).open().name("data").openList();
		rows.forEach((row) -> ClobMarkets.write(json, row));
		json.closeList().string("next_cursor", next).number("limit", PAGE).number("count", rows.size());
		return json.close().toBytes();
	}

	@GetMapping(path = "/markets/{conditionId}", produces = MediaType.APPLICATION_JSON_VALUE)
	byte[] market(@PathVariable String conditionId) {
		MarketView market = this.world.marketByCondition(conditionId)
			.orElseThrow(() -> ClobProblem.notFound("market not found"));
		JsonBuffer json = new JsonBuffer(PER_ROW);
		ClobMarkets.write(json, market);
		return json.toBytes();
	}

	/**
	 * By the clock, as the socket: the world's time may stand still while prices move.
	 */
	@GetMapping("/book")
	Book book(@RequestParam("token_id") String tokenId) {
		OutcomeToken outcome = this.world.outcomeByToken(tokenId)
			.filter((each) -> !each.market().closed())
			.orElseThrow(() -> ClobProblem.notFound("No orderbook exists for the requested token id"));
		return Book.of(outcome, this.clock.instant());
	}

	/** Tokens without a book are left out, as upstream does. */
	@PostMapping("/books")
	List<Book> books(@RequestBody List<Wanted> wanted) {
		if (wanted.size() > MAX_BOOKS) {
			throw ClobProblem.invalid("Payload exceeds the limit");
		}
		return wanted.stream()
			.flatMap((each) -> this.world.outcomeByToken(String.valueOf(each.tokenId())).stream())
			.filter((outcome) -> !outcome.market().closed())
			.map((outcome) -> Book.of(outcome, this.clock.instant()))
			.toList();
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
	 * One of the books asked for.
	 *
	 * @param tokenId whose
	 */
	record Wanted(@JsonProperty("token_id") @Nullable String tokenId) {
	}

}
