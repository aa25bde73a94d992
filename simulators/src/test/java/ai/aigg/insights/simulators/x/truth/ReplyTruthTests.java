package ai.aigg.insights.simulators.x.truth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.x.Draft;
import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.SimulatedX;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
class ReplyTruthTests {

	private final SimulatedX network;

	private final Http http;

	ReplyTruthTests(@Autowired SimulatedX network, @LocalServerPort int port) {
		this.network = network;
		this.http = new Http(port);
	}

	@BeforeEach
	void forget() {
		assertThat(this.http.call(HttpMethod.DELETE, "/sim/x/truth", null, null).status()).isEqualTo(204);
	}

	@Test
	void repliesToAllEditionsCountForTheFirst() {
		Post first = this.network.say(Draft.of("ann", "@aigginsights one?").tagged("good", null));
		reply("Answer to the first edition", first.id());
		Post second = this.network.edit(first.id(), "@aigginsights one, better?");
		String double2 = reply("Answer to the second edition", second.id());
		JsonNode fate = this.http.get("/sim/x/truth/" + second.id()).json();
		assertThat(fate.path("id").asString()).isEqualTo(Long.toString(first.id()));
		assertThat(fate.path("editions").asInt()).isEqualTo(2);
		assertThat(fate.path("replies").valueStream()).map((each) -> each.path("text").asString())
			.containsExactly("Answer to the first edition", "Answer to the second edition");
		assertThat(count("all").path("more").asInt()).isOne();
		assertThat(this.http.call(HttpMethod.DELETE, "/x/2/tweets/" + double2, "Bearer user", null).status())
			.isEqualTo(200);
		assertThat(count("all").path("one").asInt()).isOne();
		assertThat(totals().path("byTag").path("good").path("one").asInt()).isOne();
	}

	@Test
	void everyKindOfMentionIsListed() {
		Post typed = this.network.say("ann", "@aigginsights typed?", null, null);
		String answer = reply("Kinds answered", typed.id());
		this.network.say("bob", "thanks", Long.parseLong(answer), null);
		this.network.say("cat", "look", null, Long.parseLong(answer));
		this.network.say(new Draft("dan", "", null, null, typed.id(), false, "en", null, null));
		this.network.say("eve", "nothing to do with it", null, null);
		this.network.delete(typed.id());
		List<String> kinds = new ArrayList<>();
		JsonNode page = this.http.get("/sim/x/truth").json();
		page.path("mentions").forEach((mention) -> kinds.add(mention.path("kind").asString()));
		assertThat(kinds).containsExactly("typed", "implicit", "quote", "repost");
		assertThat(page.path("mentions").path(0).path("deleted").asBoolean()).isTrue();
		assertThat(page.has("next")).isFalse();
	}

	@Test
	void tenThousandMentionsAreToldAtOnce() {
		for (int i = 0; i < 10_000; i++) {
			this.network.say("person_" + i % 300, "@aigginsights number " + i, null, null);
		}
		long before = System.nanoTime();
		JsonNode page = this.http.get("/sim/x/truth?compact=true&limit=10000").json();
		Duration took = Duration.ofNanos(System.nanoTime() - before);
		assertThat(page.path("mentions").size()).isEqualTo(10_000);
		assertThat(page.path("mentions").path(9_999).size()).isEqualTo(5);
		assertThat(page.path("next").asString()).isNotEmpty();
		assertThat(took).isLessThan(Duration.ofSeconds(5));
		assertThat(count("all").path("none").asInt()).isEqualTo(10_000);
	}

	private JsonNode count(String name) {
		return totals().path(name);
	}

	private JsonNode totals() {
		return this.http.get("/sim/x/truth/totals").json();
	}

	private String reply(String text, long to) {
		Http.Answer answer = this.http.call(HttpMethod.POST, "/x/2/tweets", "Bearer user",
				"{\"text\":\"" + text + "\",\"reply\":{\"in_reply_to_tweet_id\":\"" + to + "\"}}");
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json().path("data").path("id").asString();
	}

}
