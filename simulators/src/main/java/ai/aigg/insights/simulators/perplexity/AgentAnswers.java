package ai.aigg.insights.simulators.perplexity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.simulators.market.Seed;
import ai.aigg.insights.simulators.model.SchemaFiller;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Answers of the Agent API: one batch of search results, one message that cites them, and
 * the bill.
 */
@Component
class AgentAnswers {

	private static final int RESULTS = 5;

	private static final double PER_SEARCH = 0.0025;

	private static final double PER_TOKEN = 2.5e-6;

	private final Newsroom newsroom;

	private final Seed seed;

	private final Clock clock;

	AgentAnswers(Newsroom newsroom, Seed seed, Clock clock) {
		this.newsroom = newsroom;
		this.seed = seed;
		this.clock = clock;
	}

	/**
	 * Answers a request.
	 * @throws IllegalArgumentException when there is no input
	 */
	Map<String, Object> answer(JsonNode body) {
		String input = input(body.path("input"));
		if (input.isBlank()) {
			throw new IllegalArgumentException("input is required");
		}
		boolean searching = !body.path("tools").isEmpty() || body.has("preset");
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		SearchQuery query = SearchQuery.filtered(List.of(subject(input)), RESULTS,
				body.path("tools").path(0).path("filters"), today);
		List<Article> articles = searching ? this.newsroom.search(query) : List.of();
		String text = text(body, input, articles);
		List<Object> output = new ArrayList<>();
		if (searching) {
			Map<String, Object> results = new LinkedHashMap<>();
			results.put("type", "search_results");
			results.put("queries", query.texts());
			results.put("results", numbered(articles));
			output.add(results);
		}
		output.add(Map.of("type", "message", "id", "msg_" + this.seed.id("message" + input), "role", "assistant",
				"status", "completed", "content",
				List.of(Map.of("type", "output_text", "text", text, "annotations", List.of()))));
		long now = this.clock.instant().getEpochSecond();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("id", "resp_" + this.seed.id(body.toString()));
		answer.put("object", "response");
		answer.put("status", "completed");
		answer.put("created_at", now);
		answer.put("completed_at", now);
		answer.put("error", null);
		answer.put("incomplete_details", null);
		answer.put("model", body.path("model").asString("perplexity/sonar"));
		answer.put("output", output);
		answer.put("service_tier", "default");
		answer.put("usage", usage(input.length() / 4 + 1_200, text.length() / 4 + 1, searching ? 1 : 0));
		return answer;
	}

	private String text(JsonNode body, String input, List<Article> articles) {
		JsonNode format = body.path("response_format");
		if (format.path("type").asString("").equals("json_schema")) {
			return new SchemaFiller(format.path("json_schema").path("schema"), this.seed.random(input)).fill()
				.toString();
		}
		return articles.isEmpty() ? "Nothing was looked up." : articles.getFirst().snippet() + " [1]";
	}

	private static Map<String, Object> usage(int input, int output, int searches) {
		double tokens = (input * 0.1 + output) * PER_TOKEN;
		Map<String, Object> cost = new LinkedHashMap<>();
		cost.put("currency", "USD");
		cost.put("input_cost", input * 0.1 * PER_TOKEN);
		cost.put("output_cost", output * PER_TOKEN);
		cost.put("tool_calls_cost", searches * PER_SEARCH);
		cost.put("total_cost", tokens + searches * PER_SEARCH);
		Map<String, Object> usage = new LinkedHashMap<>();
		usage.put("input_tokens", input);
		usage.put("output_tokens", output);
		usage.put("total_tokens", input + output);
		usage.put("output_tokens_details", Map.of("reasoning_tokens", 0));
		usage.put("tool_calls_details",
				Map.of("search_web", Map.of("invocation", searches, "cost_usd", searches * PER_SEARCH)));
		usage.put("cost", cost);
		return usage;
	}

	/** What a model would search for: the question in the input, or all of it. */
	private static String subject(String input) {
		int end = input.indexOf('?');
		return (end < 0) ? input : input.substring(0, end + 1).replaceFirst("^Question: ", "");
	}

	private static String input(JsonNode input) {
		if (!input.isArray()) {
			return input.asString("");
		}
		StringBuilder text = new StringBuilder();
		input.forEach((message) -> text.append(message.path("content").asString("")).append('\n'));
		return text.toString().strip();
	}

	private static List<Map<String, Object>> numbered(List<Article> articles) {
		List<Map<String, Object>> numbered = new ArrayList<>();
		for (Article article : articles) {
			Map<String, Object> result = new LinkedHashMap<>();
			result.put("id", numbered.size() + 1);
			result.put("title", article.title());
			result.put("url", article.url());
			result.put("snippet", article.snippet());
			result.put("date", article.date());
			result.put("last_updated", article.lastUpdated());
			result.put("source", "web");
			numbered.add(result);
		}
		return numbered;
	}

}
