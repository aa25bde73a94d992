package ai.aigg.insights.gateway.ledger;

import ai.aigg.insights.gateway.GatewayContext;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class InteractionControllerIT extends GatewayContext {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private LedgerMetrics ledgerMetrics;

	@Test
	void tellsWhatBecameOfAMention() {
		Interaction mention = mentioned("300", "@aigginsights will it rain?");
		String body = get("/interactions/" + mention.tweetId()).getBody();
		assertThat(body).contains("\"tweet_id\":\"" + mention.tweetId() + "\"",
				"\"question_id\":\"" + mention.id() + "\"", "\"status\":\"pending\"", "\"reply_state\":\"none\"",
				"\"asked_at\":\"20", "\"response_tweet_id\":null");
	}

	@Test
	void anUnknownMentionIsAProblem() {
		ResponseEntity<String> answer = get("/interactions/17");
		assertThat(answer.getStatusCode().value()).isEqualTo(404);
		assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(get("/interactions/x").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void theRowsAddUpInTheMetrics() {
		mentioned("301", "@aigginsights will it snow?");
		this.ledgerMetrics.refresh();
		double sum = this.meters.find("interactions").gauges().stream().mapToDouble((gauge) -> gauge.value()).sum();
		assertThat(sum).isPositive();
		assertThat(get(this.managementPort, "/actuator/prometheus").getBody()).contains("interactions{",
				"status=\"pending\"");
		assertThat(get("/actuator/prometheus").getStatusCode().value()).as("on the public port").isEqualTo(404);
	}

	private ResponseEntity<String> get(String path) {
		return get(this.port, path);
	}

	private static ResponseEntity<String> get(int port, String path) {
		return RestClient.create("http://localhost:" + port)
			.get()
			.uri(path)
			.retrieve()
			.onStatus((status) -> true, (request, response) -> {
			})
			.toEntity(String.class);
	}

}
