package ai.aigg.insights.simulators.json;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonBufferTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "", "plain", "a \"quote\" and \\ back", "line\nline\ttab\u0001", "Beşiktaş – 😀", "[", "{" })
	void textsComeBack(String text) {
		JsonBuffer json = new JsonBuffer(1).open().string("a", text).string("b", text).close();
		JsonNode node = JsonMapper.shared().readTree(json.toBytes());
		assertThat(node.path("a").asString()).isEqualTo(text);
		assertThat(node.path("b").asString()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "0.1,0.1", "0.0005,0.0005", "-0.25,-0.25", "25814545.294374,25814545.294374", "1e9,1000000000",
			"0.1234567,0.123457" })
	void numbersAreWrittenWithoutExponents(double value, String text) {
		assertThat(text(new JsonBuffer(1).open().number("n", value).numberAsText("t", value).close()))
			.isEqualTo("{\"n\":" + text + ",\"t\":\"" + text + "\"}");
	}

	@Test
	void piecesAndListsAreJoinedByCommas() {
		byte[] piece = new JsonBuffer(1).string("x", "1").toBytes();
		JsonBuffer json = new JsonBuffer(1).open().piece(piece).piece(new byte[0]).name("l").openList();
		json.piece("{}".getBytes(StandardCharsets.UTF_8)).open().flag("f", true).close().closeList();
		json.nothing("n").listAsText("s", List.of("A \"b\"", "c"));
		assertThat(text(json.close())).isEqualTo(
				"{\"x\":\"1\",\"l\":[{},{\"f\":true}],\"n\":null,\"s\":\"[\\\"A \\\\\\\"b\\\\\\\"\\\", \\\"c\\\"]\"}");
	}

	private static String text(JsonBuffer json) {
		return new String(json.toBytes(), StandardCharsets.UTF_8);
	}

}
