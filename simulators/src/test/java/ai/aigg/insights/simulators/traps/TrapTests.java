package ai.aigg.insights.simulators.traps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class TrapTests {

	private static final String LIST = "/gamma/markets/keyset?closed=false&order=id&ascending=true&limit=100";

	private final Http http;

	TrapTests(@LocalServerPort int port) {
		this.http = new Http(port);
	}

	@AfterEach
	void clear() {
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/traps", null, null).status()).isEqualTo(204);
		assertThat(this.http.get("/sim/traps").text()).isEqualTo("[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gamma/markets/keyset?limit=10&after_cursor=",
			"/gamma/events/keyset?closed=false&after_cursor=" })
	void aCursorIsEchoed(String list) {
		String path = list.replace("after_cursor=", "");
		String cursor = this.http.get(path).json().path("next_cursor").asString();
		set("[{\"trap\":\"echo-cursor\",\"times\":1}]");
		assertThat(this.http.get(path).json().path("next_cursor").asString()).isEqualTo(cursor);
		assertThat(this.http.get(list + cursor).json().path("next_cursor").asString()).isEqualTo(cursor);
		assertThat(this.http.get(list + cursor).json().path("next_cursor").asString()).isNotEqualTo(cursor);
	}

	@Test
	void aCursorIsRefused() {
		String cursor = cursor();
		set("[{\"trap\":\"refuse-cursor\",\"times\":1}]");
		Http.Answer refused = this.http.get(LIST + "&after_cursor=" + cursor);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().path("type").asString()).isEqualTo("validation error");
		assertThat(this.http.get(LIST + "&after_cursor=" + cursor).status()).isEqualTo(200);
	}

	@Test
	void pagesAreShorterThanAskedFor() {
		set("[{\"trap\":\"lower-cap\",\"limit\":50}]");
		assertThat(rows(LIST).size()).isEqualTo(50);
		assertThat(rows("/gamma/markets/keyset?limit=7").size()).isEqualTo(7);
		assertThat(this.http.get("/gamma/markets").json().size()).isEqualTo(50);
	}

	@Test
	void aRowComesTwice() {
		set("[{\"trap\":\"repeat-rows\"}]");
		JsonNode first = rows(LIST);
		JsonNode second = rows(LIST + "&after_cursor=" + cursor());
		assertThat(second.path(0)).isEqualTo(first.path(first.size() - 1));
		assertThat(second.size()).isEqualTo(101);
	}

	@Test
	void aRowOfAnotherListNeverComes() {
		set("[{\"trap\":\"repeat-rows\"}]");
		String cursor = cursor();
		JsonNode first = rows(LIST);
		rows("/gamma/markets/keyset?closed=true&order=id&limit=3");
		assertThat(rows(LIST + "&after_cursor=" + cursor).path(0)).isEqualTo(first.path(first.size() - 1));
	}

	@Test
	void aRowMovesAwayOnce() {
		List<String> all = ids(rows(LIST));
		set("[{\"trap\":\"skip-rows\",\"times\":1}]");
		assertThat(ids(rows(LIST))).isEqualTo(all.subList(1, all.size()));
		assertThat(ids(rows(LIST))).isEqualTo(all);
	}

	@Test
	void aFilterIsIgnored() {
		set("[{\"trap\":\"ignore-closed\"}]");
		assertThat(rows(LIST).valueStream().filter((row) -> row.path("closed").asBoolean())).isNotEmpty();
	}

	@Test
	void newMarketsHaveNoTokens() {
		String newestFirst = "/gamma/markets/keyset?closed=false&order=id&ascending=false&limit=1";
		// How long ago the newest market was made depends on the hour.
		Instant made = Instant.parse(rows(newestFirst).path(0).path("createdAt").asString());
		long minutes = Duration.between(made, Instant.now()).toMinutes() + 30;
		set("[{\"trap\":\"late-tokens\",\"minutes\":%d}]".formatted(minutes));
		JsonNode newest = rows(newestFirst).path(0);
		assertThat(newest.path("clobTokenIds").asString()).isIn("", "[]", "[\"\", \"\"]");
		String condition = newest.path("conditionId").asString();
		assertThat(this.http.get("/clob/markets/" + condition).status()).isEqualTo(404);
		JsonNode oldest = rows(LIST).path(0);
		assertThat(oldest.path("clobTokenIds").asString()).hasSizeGreaterThan(100);
		assertThat(this.http.get("/clob/markets/" + oldest.path("conditionId").asString()).status()).isEqualTo(200);
		assertThat(Stream.of("", "MTAwMA==", "MjAwMA==", "MzAwMA==")
			.flatMap((cursor) -> this.http.get("/clob/markets?next_cursor=" + cursor).json().path("data").valueStream())
			.filter((row) -> row.path("condition_id").asString().equals(condition))
			.map((row) -> row.path("tokens").path(0).path("token_id").asString())).containsExactly("");
	}

	@Test
	void fieldsDrift() {
		set("[{\"trap\":\"unknown-field\"},{\"trap\":\"number-as-text\"},{\"trap\":\"missing-field\",\"field\":\"question\"}]");
		JsonNode row = rows(LIST).path(0);
		assertThat(row.path("moonPhase").isObject()).isTrue();
		assertThat(row.path("volume24hr").isString()).isTrue();
		assertThat(row.has("question")).isFalse();
		assertThat(this.http.get("/gamma/markets/" + row.path("id").asString()).json().has("question")).isFalse();
	}

	@Test
	void strikesEachSoManyRequests() {
		set("[{\"trap\":\"lower-cap\",\"limit\":1,\"every\":3}]");
		assertThat(List.of(rows(LIST).size(), rows(LIST).size(), rows(LIST).size(), rows(LIST).size()))
			.isEqualTo(List.of(100, 100, 1, 100));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}|array", "[{}]|'trap'", "[{\"trap\":\"echo-cursor\",\"every\":0}]|'every'",
					"[{\"trap\":\"echo-cursor\",\"colour\":1}]|'colour'",
					"[{\"trap\":\"missing-field\",\"field\":\"a b\"}]|'field'" })
	void badTrapsAreRefusedWithASentence(String rules, String part) {
		Http.Answer answer = this.http.call(HttpMethod.PUT, "/sim/traps", null, rules);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).contains(part);
	}

	private JsonNode rows(String path) {
		return this.http.get(path).json().path("markets");
	}

	private String cursor() {
		return this.http.get(LIST).json().path("next_cursor").asString();
	}

	private static List<String> ids(JsonNode rows) {
		return rows.valueStream().map((row) -> row.path("id").asString()).toList();
	}

	private void set(String rules) {
		assertThat(this.http.call(HttpMethod.PUT, "/sim/traps", null, rules).status()).isEqualTo(200);
	}

}
