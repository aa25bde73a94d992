package ai.aigg.insights.simulators.crowd;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.x.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class CrowdTests {

	private final Crowd crowd;

	private final Http http;

	CrowdTests(@Autowired Crowd crowd, @LocalServerPort int port) {
		this.crowd = crowd;
		this.http = new Http(port);
	}

	@Test
	void isSilentUntilItIsTurnedOn() {
		assertThat(this.http.get("/sim/x/crowd").json().path("enabled").asBoolean()).isFalse();
		long before = this.crowd.state().posted();
		this.crowd.second();
		assertThat(this.crowd.state().posted()).isEqualTo(before);
		assertThat(
				this.http.call(HttpMethod.PUT, "/sim/x/crowd", null, "{\"enabled\":true,\"perMinute\":120}").status())
			.isEqualTo(200);
		this.crowd.second();
		this.crowd.set(false, 0);
		assertThat(this.crowd.state().posted()).isGreaterThanOrEqualTo(before + 2);
	}

	@Test
	void everyMentionNamesTheBotAndMostDiffer() {
		Set<String> texts = new HashSet<>();
		int replies = 0;
		int empty = 0;
		for (int i = 0; i < 200; i++) {
			Post post = this.crowd.mention();
			assertThat(post.text()).contains("@aigginsights");
			texts.add(post.text());
			replies += (post.inReplyTo() != null) ? 1 : 0;
			empty += post.text().equals("@aigginsights") ? 1 : 0;
		}
		assertThat(texts).hasSizeGreaterThan(120);
		assertThat(replies).isBetween(10, 60);
		assertThat(empty).isBetween(1, 30);
	}

	@Test
	void whoIsOfferedChoicesChoosesOne() {
		this.crowd.set(true, 0);
		String choices = reply("Which one?\n1) Rain? 23%\n2) Snow? 4%\n3) Hail? 1%\nReply with the number.",
				"person_7");
		String event = reply(
				"Who wins?\nLeading: Newsom 23%, A Very Long… Name 9%, Ossoff <0.1% … (14:05 UTC)\nAsk about "
						+ "one of them.",
				"person_8");
		String strangers = reply("Which one?\n1) Wind?\n2) Fog?\nReply with the number.", "somebody");
		this.crowd.second();
		this.crowd.second();
		this.crowd.set(false, 0);
		assertThat(answers(choices)).singleElement()
			.asString()
			.matches("@aigginsights (#?[123]\\)?|(option|number) [123]|the (first|second|third) one)");
		assertThat(answers(event)).singleElement().isIn("@aigginsights Newsom", "@aigginsights Ossoff");
		assertThat(answers(strangers)).isEmpty();
	}

	private String reply(String text, String asker) {
		String mention = this.http
			.call(HttpMethod.POST, "/sim/x/posts", null,
					"{\"username\":\"%s\",\"text\":\"@aigginsights well?\"}".formatted(asker))
			.json()
			.path("id")
			.asString();
		ObjectNode body = JsonMapper.shared().createObjectNode().put("text", text);
		body.putObject("reply").put("in_reply_to_tweet_id", mention);
		return this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer some-user-token", body.toString())
			.json()
			.path("data")
			.path("id")
			.asString();
	}

	private List<String> answers(String post) {
		return this.http.get("/sim/x/posts/" + post + "/replies")
			.json()
			.valueStream()
			.map((answer) -> answer.path("text").asString())
			.toList();
	}

	@Test
	void shorthandUsesTickersAndRoundNumbers() {
		Talk talk = new Talk("aigginsights");
		assertThat(talk.shorthand("Will Bitcoin hit $150,000 by December 31, 2026?"))
			.isEqualTo("@aigginsights btc hit $150k by eoy 2026?");
		assertThat(talk.casual("Will Bitcoin hit $150,000?", new SplittableRandom(1)))
			.contains("will bitcoin hit $150,000", "@aigginsights");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"perMinute\":-1}", "{\"perMinute\":100000}", "{\"perMinute\":\"many\"}" })
	void badWishesAreRefused(String wish) {
		assertThat(this.http.call(HttpMethod.PUT, "/sim/x/crowd", null, wish).status()).isEqualTo(400);
	}

}
