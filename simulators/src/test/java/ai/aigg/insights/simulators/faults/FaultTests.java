package ai.aigg.insights.simulators.faults;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SimulatorsTest
class FaultTests {

	private final Http http;

	FaultTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@AfterEach
	void clear() {
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/faults", null, null).status()).isEqualTo(204);
		assertThat(this.http.get("/sim/faults").text()).isEqualTo("[]");
	}

	@Test
	void aStatusAnswersInTheUpstreamsWordsSoManyTimes() {
		set("[{\"method\":\"get\",\"path\":\"/gamma/markets/**\",\"status\":500,\"times\":2}]");
		assertThat(this.http.get("/gamma/markets/keyset").text())
			.isEqualTo("{\"type\":\"internal error\",\"error\":\"cannot get the information\"}");
		assertThat(this.http.get("/sim/faults").json().path(0).path("times").asInt()).isOne();
		assertThat(this.http.get("/gamma/markets?limit=1").status()).isEqualTo(500);
		assertThat(this.http.get("/gamma/markets?limit=1").status()).isEqualTo(200);
	}

	@Test
	void otherPathsAndMethodsAreSpared() {
		set("[{\"method\":\"POST\",\"path\":\"/gamma/**\",\"status\":503}]");
		assertThat(this.http.get("/gamma/markets?limit=1").status()).isEqualTo(200);
		assertThat(this.http.get("/clob/markets/0x").status()).isEqualTo(404);
	}

	@Test
	void rateLimitsTellWhenTheyEnd() {
		set("[{\"path\":\"/x/**\",\"status\":429}]");
		Http.Answer answer = this.http.get("/x/2/users/me");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.headers().getFirst("x-rate-limit-remaining")).isEqualTo("0");
		assertThat(Long.parseLong(String.valueOf(answer.headers().getFirst("x-rate-limit-reset"))))
			.isGreaterThan(Instant.now().getEpochSecond());
	}

	@ParameterizedTest
	@CsvSource({ "html, 502", "html,", "empty,", "garbage,", "truncated,", "empty, 504" })
	void bodiesAreSpoiled(String body, Integer status) {
		set("[{\"path\":\"/gamma/**\",\"body\":\"" + body + "\"" + ((status != null) ? ",\"status\":" + status : "")
				+ "}]");
		Http.Answer answer = this.http.get("/gamma/markets?limit=1");
		assertThat(answer.status()).isEqualTo((status != null) ? status : 200);
		assertThat(answer.headers().getContentLength()).isEqualTo(answer.bytes().length);
		switch (body) {
			case "html" -> assertThat(answer.text()).startsWith("<html>");
			case "empty" -> assertThat(answer.bytes()).isEmpty();
			default -> assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
		}
	}

	@Test
	void delaysWaitAndThenAnswer() {
		set("[{\"path\":\"/gamma/**\",\"delay\":\"300ms\"}]");
		Instant start = Instant.now();
		assertThat(this.http.get("/gamma/markets?limit=1").status()).isEqualTo(200);
		assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
	}

	@Test
	void aDroppedConnectionLeavesThePostBehind() {
		String mention = this.http
			.call(HttpMethod.POST, "/sim/x/posts", null, "{\"username\":\"zoe\",\"text\":\"@aigginsights drop?\"}")
			.json()
			.path("id")
			.asString();
		set("[{\"method\":\"POST\",\"path\":\"/x/2/tweets\",\"dropAfterCommit\":true,\"times\":1}]");
		String body = "{\"text\":\"Posted but never confirmed\",\"reply\":{\"in_reply_to_tweet_id\":\"" + mention
				+ "\"}}";
		assertThatThrownBy(() -> this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer u", body))
			.isInstanceOf(ResourceAccessException.class);
		assertThat(this.http.get("/sim/x/posts/" + mention + "/replies").json().path(0).path("text").asString())
			.isEqualTo("Posted but never confirmed");
		assertThat(this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer u", body).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"status\":503,\"afterCommit\":true|503|1", "\"status\":503|503|0",
					"\"delay\":\"50ms\",\"afterCommit\":true|201|1",
					"\"delay\":\"1ms\",\"afterCommit\":true,\"body\":\"truncated\"|201|1" })
	void anErrorCanComeBeforeAndAfterTheCommit(String fault, int status, int replies) {
		String mention = this.http
			.call(HttpMethod.POST, "/sim/x/posts", null, "{\"username\":\"a\",\"text\":\"@aigginsights unsure?\"}")
			.json()
			.path("id")
			.asString();
		set("[{\"method\":\"POST\",\"path\":\"/x/2/tweets\"," + fault + ",\"times\":1}]");
		String body = "{\"text\":\"Unsure " + mention + "\",\"reply\":{\"in_reply_to_tweet_id\":\"" + mention + "\"}}";
		assertThat(this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer u", body).status()).isEqualTo(status);
		assertThat(this.http.get("/sim/x/posts/" + mention + "/replies").json().size()).isEqualTo(replies);
	}

	@Test
	void aDropCanWaitAfterTheCommit() {
		set("[{\"method\":\"POST\",\"path\":\"/x/2/tweets\",\"dropAfterCommit\":true,\"afterCommit\":true,"
				+ "\"delay\":\"10ms\",\"times\":1}]");
		String body = "{\"text\":\"Posted, then silence\"}";
		assertThatThrownBy(() -> this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer u", body))
			.isInstanceOf(ResourceAccessException.class);
		assertThat(this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer u", body).status()).isEqualTo(403);
	}

	@Test
	void probabilityIsSeeded() {
		String rule = "[{\"path\":\"/gamma/**\",\"status\":500,\"probability\":0.5}]";
		set(rule);
		String first = pattern();
		set(rule);
		assertThat(pattern()).isEqualTo(first).contains("500").contains("200");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}|array", "[{}]|'path'", "[{\"path\":\"/sim/x\",\"status\":500}]|/sim",
					"[{\"path\":\"/x/**\"}]|at least one", "[{\"path\":\"/x/**\",\"status\":42}]|'status'",
					"[{\"path\":\"/x/**\",\"delay\":\"soon\"}]|'delay'",
					"[{\"path\":\"/x/**\",\"body\":\"cake\"}]|'body'",
					"[{\"path\":\"/x/**\",\"status\":500,\"probability\":2}]|'probability'",
					"[{\"path\":\"/x/**\",\"status\":500,\"times\":0}]|'times'",
					"[{\"path\":\"/x/**\",\"body\":\"empty\",\"afterCommit\":true}]|'afterCommit'",
					"[{\"path\":\"/x/**\",\"stat\":500}]|'stat' is no field",
					"[{\"path\":\"/x/{a\",\"status\":500}]|no pattern",
					"[{\"path\":\"/x/**\",\"status\":\"500\"}]|whole number" })
	void badRulesAreRefusedWithASentence(String rules, String part) {
		Http.Answer answer = this.http.call(HttpMethod.PUT, "/sim/faults", null, rules);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.headers().getFirst("content-type")).startsWith("application/problem+json");
		assertThat(answer.json().path("detail").asString()).contains(part);
	}

	private String pattern() {
		StringBuilder pattern = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			pattern.append(this.http.get("/gamma/markets?limit=1").status()).append(' ');
		}
		return pattern.toString();
	}

	private void set(String rules) {
		assertThat(this.http.call(HttpMethod.PUT, "/sim/faults", null, rules).status()).isEqualTo(200);
	}

}
