package ai.aigg.insights.console.markets;

import java.util.UUID;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.console.DemoRows;
import ai.aigg.insights.console.Escaped;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the pages of markets with texts of strangers in every place.
 */
class MarketsIT extends ConsoleContext {

	private final DemoRows demo = new DemoRows(this.rows);

	@Test
	void aMarketIsShownWithItsRulesPricesAndResolution() {
		UUID market = this.demo.market("m-201", "Will it snow? " + DemoRows.HOSTILE);
		this.demo.analysis(market, UUID.randomUUID(), "analysis");
		String page = Escaped.page(get(AdminRole.VIEWER, "/markets/m-201?range=week"));
		assertThat(page).contains("Will it snow?", "42.0 %", "41.0 % and 43.0 %", "&lt;i&gt;Yes&lt;/i&gt;", "PROPOSED",
				"https://polymarket.com/event/an+event%2F%3Fx", "javascript:alert(1)", "<path class=\"line\" d=\"M",
				"BUY_YES", "perplexity", "aria-current=\"true\"");
	}

	@ParameterizedTest
	@EnumSource(Range.class)
	void theChartShowsWhatWasChosenByItself(Range range) {
		String id = "m-202-" + range.code();
		this.demo.market(id, "Will it hail?");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/markets/" + id + "/chart?range=" + range.code())))
			.startsWith("<div id=\"history\"")
			.contains("<svg");
	}

	@Test
	void relatedMarketsComeAfterThePage() {
		this.demo.market("m-203", "Will it freeze?");
		OWNERS.answer("GET /market-sync-service/api/markets/m-203/related",
				"{\"related\": [{\"kind\": \"co_moving\", \"value\": 0.61, \"market_id\": \"9\", \"question\": \"<script>r\", \"current_probability\": 0.2}]}");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/markets/m-203/related"))).contains("price moves along", "0.61",
				"&lt;script&gt;r");
	}

	@ParameterizedTest
	@EnumSource(Filter.Which.class)
	void everyListCanBeShown(Filter.Which which) {
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/markets?list=" + which.code() + "&category=Politics")))
			.contains("markets-search");
	}

	@Test
	void aListGoesOnWhereItEnded() {
		for (int i = 0; i < MarketLists.PAGE + 1; i++) {
			this.demo.market("page-" + i, "Will it page %d?".formatted(i));
		}
		String first = Escaped.page(get(AdminRole.VIEWER, "/markets?list=open"));
		assertThat(first).contains("The next ones");
		String next = first.replaceAll("(?s).*href=\"(/markets\\?list=open[^\"]*)\".*", "$1").replace("&amp;", "&");
		assertThat(Escaped.page(this.mvc.get().uri(java.net.URI.create(next)).with(as(AdminRole.VIEWER)).exchange()))
			.contains("Will it");
	}

	@Test
	void asSomebodyTypesThePartComesWithTheReasons() {
		OWNERS.answer("GET /market-sync-service/api/markets/search",
				"{\"markets\": [{\"market_id\": \"5\", \"question\": \"<script>found\", \"category\": \"c\", \"current_probability\": 0.3, \"score\": 2.5}]}");
		OWNERS.answer("GET /market-sync-service/api/markets/match",
				"{\"candidates\": [{\"market_id\": \"5\", \"reasons\": [{\"words\": \"says <b>Yes\"}]}]}");
		String part = Escaped.page(this.mvc.get()
			.uri("/markets?q={q}", "rain \"quoted\"")
			.header("HX-Request", "true")
			.with(as(AdminRole.VIEWER))
			.exchange());
		assertThat(part).doesNotContain("<html").contains("&lt;script&gt;found", "says &lt;b&gt;Yes", "2.50");
	}

	@Test
	void whatMakesNoSenseIsAnsweredWithASentence() {
		assertThat(get(AdminRole.VIEWER, "/markets?list=nonsense")).hasStatus(400).bodyText().contains("no such list");
		assertThat(get(AdminRole.VIEWER, "/markets?after=nonsense")).hasStatus(400);
		assertThat(get(AdminRole.VIEWER, "/markets/nobody-has-this")).hasStatus(404);
		OWNERS.answer("GET /market-sync-service/api/markets/search", 503, "{\"detail\":\"Not read yet\"}");
		assertThat(get(AdminRole.VIEWER, "/markets?q=rain")).hasStatusOk().bodyText().contains("Not read yet");
	}

}
