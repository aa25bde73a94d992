package ai.aigg.insights.console.answer;

import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.console.DemoRows;
import ai.aigg.insights.console.Escaped;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the pages of answers with texts of strangers in every place.
 */
class AnswerIT extends ConsoleContext {

	private static final String MATCH = "GET /market-sync-service/api/markets/match";

	private final DemoRows demo = new DemoRows(this.rows);

	@Test
	void anAnswerIsShownWithAllThatItRestsOn() {
		UUID question = answered("1900000000000000101", "m-101", "analysis");
		String page = Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000101"));
		assertThat(page).contains("will it rain?", "&lt;/title&gt;&lt;script&gt;alert", "An analysis was the reply.",
				"BUY_YES", "55.0 %", "45.0 % to 65.0 %", "class=\"interval\"", "model-x", "forecast 3", "3,456",
				"$0.01", "expected_value", "bid and ask lie close together",
				"https://x.com/i/status/1900000000000000999", "href=\"https://example.org/a?b=1\"",
				"rel=\"noopener noreferrer\"", "(no address of the web)", "perplexity: NO_KEY", "what it answers",
				question.toString(), question.toString().replace("-", ""), "fitted calibration of prices");
		assertThat(page).doesNotContain("id=\"ask-again\"").doesNotContain("id=\"label\"");
	}

	@Test
	void anArchivedAnswerIsShownAlike() {
		answered("1900000000000000102", "m-102", "analysis_archive");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000102")))
			.contains("This analysis is in the archive.", "BUY_YES", "expected_value");
	}

	@Test
	void aRefusedMentionSaysWhy() {
		this.demo.mention("1900000000000000103",
				Map.of("processing_status", "'failed'", "reason", "'quota_user'", "completed_at", "now()"));
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000103"))).contains("quota_user",
				"the user asked as often as their level may", "There is no reply.");
	}

	@Test
	void aPostThatIsNoMentionOrNeverCameSaysSo() {
		this.rows.sql("INSERT INTO gateway_ignored VALUES ('1900000000000000104', 'repost', 'poll', now())").update();
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000104"))).contains("repost");
		assertThat(get(AdminRole.VIEWER, "/answers/1900000000000000105")).hasStatus(404)
			.bodyText()
			.contains("never came here");
	}

	@Test
	void whatIsTypedFindsAPostAUserOrWords() {
		this.demo.mention("1900000000000000106", Map.of());
		this.rows.sql("UPDATE twitter_interactions SET query_text = 'will the quagga return' WHERE tweet_id = :id")
			.param("id", "1900000000000000106")
			.update();
		assertThat(get(AdminRole.VIEWER, "/answers?q={q}", "https://x.com/a/status/1900000000000000106"))
			.hasRedirectedUrl("/answers/1900000000000000106");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers?q={q}", "@user1900000000000000106")))
			.contains("quagga");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers?q={q}", "Quagga"))).contains("1900000000000000106");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers?q={q}", "<script>unheard")))
			.contains("Nothing was found")
			.contains("&lt;script&gt;unheard");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers"))).contains("id=\"answers\"");
	}

	@Test
	void theMatchersReasonsSayThatTheyAreOfNow() {
		answered("1900000000000000107", "m-107", "analysis");
		OWNERS.answer(MATCH,
				"""
						{"understood": "<script>u</script>", "words": ["rain"], "method": "meaning", "decision": "It means: <b>Yes",
						"market_id": "other", "confidence": 0.91, "candidates": [{"market_id": "m-107", "question": "<img src=x>",
						"score": 3.21, "cosine": 0.8, "reasons": [{"feature": "words", "contribution": 1.5, "words": "says <script>"}]}]}""");
		String part = Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000107/reading"));
		assertThat(part).contains("how the matcher reads it now", "Now it would be another market", "3.21",
				"answered with", "says &lt;script&gt;", "91.0 %");
		assertThat(OWNERS.last(MATCH).orElseThrow().request()).contains("context=what%20it%20answers");
	}

	@Test
	void whereTheMatcherIsAwayThePartSaysSo() {
		answered("1900000000000000108", "m-108", "analysis");
		OWNERS.answer(MATCH, 503, "{\"detail\":\"The index is not read yet\"}");
		assertThat(this.mvc.get()
			.uri("/answers/1900000000000000108/reading")
			.header("HX-Request", "true")
			.with(as(AdminRole.VIEWER))
			.exchange()).hasStatusOk().bodyText().contains("The index is not read yet").doesNotContain("<html");
	}

	@Test
	void anOperatorSaysWhichMarketIsRight() {
		answered("1900000000000000109", "m-109", "analysis");
		String label = "PUT /market-sync-service/management/admin/labels/1900000000000000109";
		OWNERS.answer(label, "{}");
		assertThat(Escaped.page(get(AdminRole.OPERATOR, "/answers/1900000000000000109"))).contains("id=\"label\"",
				"id=\"ask-again\"");
		assertThat(post(AdminRole.OPERATOR, "/answers/1900000000000000109/label?market=m-1&market=m-2&note={note}",
				"<b>why"))
			.hasRedirectedUrl("/answers/1900000000000000109#correct");
		assertThat(OWNERS.last(label).orElseThrow().body())
			.isEqualTo("{\"acceptable\":[\"m-1\",\"m-2\"],\"note\":\"<b>why\"}");
		post(AdminRole.OPERATOR, "/answers/1900000000000000109/label?market=none");
		assertThat(OWNERS.last(label).orElseThrow().body()).isEqualTo("{\"acceptable\":[]}");
		int calls = OWNERS.calls.size();
		post(AdminRole.OPERATOR, "/answers/1900000000000000109/label?market=none&market=m-1");
		post(AdminRole.OPERATOR, "/answers/1900000000000000109/label");
		assertThat(post(AdminRole.VIEWER, "/answers/1900000000000000109/label?market=m-1")).hasStatus(403);
		assertThat(OWNERS.calls).hasSize(calls);
	}

	@Test
	void marketsToChooseFromComeAsSomebodyTypes() {
		answered("1900000000000000110", "m-110", "analysis");
		OWNERS.answer("GET /market-sync-service/api/markets/search",
				"{\"markets\": [{\"market_id\": \"\\\"><script>\", \"question\": \"<script>q\", \"category\": \"c\"}]}");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000110/choices?words=rain")))
			.contains("&lt;script&gt;q", "value=\"&quot;&gt;&lt;script&gt;\"");
		assertThat(Escaped.page(get(AdminRole.VIEWER, "/answers/1900000000000000110/choices?words=")))
			.contains("Type some words");
	}

	@Test
	void aQuestionIsAskedAgainAndFollowedLive() {
		answered("1900000000000000111", "m-111", "analysis");
		String again = "POST /twitter-gateway/management/admin/mentions/1900000000000000111/ask-again";
		OWNERS.answer(again, "{\"question_id\": \"0193c0de-0000-7000-8000-000000000001\"}");
		assertThat(post(AdminRole.OPERATOR, "/answers/1900000000000000111/ask-again"))
			.hasRedirectedUrl("/live/questions/0193c0de-0000-7000-8000-000000000001");
		assertThat(OWNERS.last(again).orElseThrow().operator()).isEqualTo("some-operator");
		OWNERS.answer(again, "{\"question_id\": \"//evil.example\"}");
		assertThat(post(AdminRole.OPERATOR, "/answers/1900000000000000111/ask-again"))
			.hasRedirectedUrl("/answers/1900000000000000111");
		assertThat(post(AdminRole.VIEWER, "/answers/1900000000000000111/ask-again")).hasStatus(403);
	}

	private UUID answered(String tweetId, String marketId, String table) {
		UUID market = this.demo.market(marketId, "Will it rain? " + DemoRows.HOSTILE);
		UUID question = this.demo.mention(tweetId,
				Map.of("processing_status", "'complete'", "reason", "'answered'", "reply_state", "'posted'",
						"reply_text", "'We say <script>yes</script>'", "response_tweet_id", "'1900000000000000999'",
						"completed_at", "now()", "context_text", "'what it answers'", "attempt", "1"));
		UUID analysis = this.demo.analysis(market, question, table);
		this.rows
			.sql("UPDATE twitter_interactions SET %s = :analysis WHERE id = :id"
				.formatted(table.equals("analysis") ? "analysis_id" : "archived_analysis_id"))
			.param("analysis", analysis)
			.param("id", question)
			.update();
		return question;
	}

}
