package ai.aigg.insights.simulators.x.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Reads the official document, where it is at hand.
 */
class OfficialDocumentTests {

	private OpenApi api = new OpenApi(new OpenApiSettings(null));

	@BeforeEach
	void read() throws IOException {
		Path folder = Path.of(System.getProperty("aigg.shared", "../shared"), "data", "x", "openapi");
		assumeThat(folder).as("the official document is not at hand").isDirectory();
		try (Stream<Path> files = Files.list(folder)) {
			Path file = files.filter((each) -> each.toString().endsWith(".json")).findFirst().orElseThrow();
			this.api = new OpenApi(new OpenApiSettings(file));
		}
	}

	@Test
	void allOperationsAreFound() {
		assertThat(this.api.size()).isGreaterThan(150);
		assertThat(this.api.find("GET", "/2/users/me").orElseThrow().segments()).containsExactly("2", "users", "me");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"GET|/2/users/17/mentions|max_results=100&since_id=5&post.fields=created_at,entities&expansions=author_id,referenced_posts",
			"GET|/2/tweets|ids=1,2&post.fields=note_post", "DELETE|/2/tweets/5|",
			"GET|/2/tweets/search/stream|tweet.fields=author_id&expansions=author_id", "PUT|/2/webhooks/5|",
			"GET|/2/media/upload|command=STATUS&media_id=5" })
	void whatTheSimulatorServesIsInIt(String method, String path, String query) {
		Operation operation = this.api.find(method, path).orElseThrow();
		assertThat(this.api.check(operation, path, query)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"POST|/2/tweets|{\"text\":\"x\",\"reply\":{\"in_reply_to_tweet_id\":\"5\",\"exclude_reply_user_ids\":[\"6\"]},\"made_with_ai\":false}|true",
			"POST|/2/tweets|{\"text\":\"x\",\"key\":\"5\"}|false",
			"POST|/2/activity/subscriptions|{\"event_type\":\"post.mention.create\",\"filter\":{\"user_id\":\"5\"},\"tag\":\"mentions\",\"webhook_id\":\"7\"}|true",
			"POST|/2/activity/subscriptions|{\"event_type\":\"post.mention\",\"filter\":{\"user_id\":\"5\"}}|false",
			"POST|/2/webhooks/replay|{\"webhook_id\":\"5\",\"from_date\":\"202611221000\",\"to_date\":\"202611221100\"}|true",
			"POST|/2/tweets/search/stream/rules|{\"add\":[{\"value\":\"@bot -is:retweet\",\"tag\":\"m\"}]}|true",
			"POST|/2/media/metadata|{\"id\":\"5\",\"metadata\":{\"alt_text\":{\"text\":\"a\"}}}|true",
			"POST|/2/media/upload|{\"media\":\"AAAA\",\"media_category\":\"tweet_image\"}|true" })
	void bodiesAreHeldAgainstIt(String method, String path, String body, boolean good) {
		Schema schema = Optional.ofNullable(this.api.find(method, path).orElseThrow().body()).orElseThrow();
		assertThat(schema.check(JsonMapper.shared().readTree(body), "$").isEmpty()).isEqualTo(good);
	}

}
