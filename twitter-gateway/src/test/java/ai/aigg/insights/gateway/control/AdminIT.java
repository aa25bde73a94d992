package ai.aigg.insights.gateway.control;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.GatewayContext;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyState;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.gateway.x.StubX;
import ai.aigg.insights.schema.events.Event;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdminIT extends GatewayContext {

	@LocalManagementPort
	private int port;

	@LocalServerPort
	private int publicPort;

	@Autowired
	private Users users;

	@Autowired
	private Switches switches;

	@AfterEach
	void resume() {
		call(HttpMethod.POST, "/admin/resume", null, ADMIN_TOKEN);
	}

	@Test
	void nobodyEntersWithoutTheToken() {
		for (String token : new String[] { "", "wrong", ADMIN_TOKEN + "x" }) {
			ResponseEntity<String> answer = call(HttpMethod.GET, "/admin/users/600", null, token);
			assertThat(answer.getStatusCode().value()).isEqualTo(401);
			assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		}
		call(HttpMethod.PUT, "/admin/users/600", Map.of("level", "admin"), "wrong");
		assertThat(this.users.find("600")).isEmpty();
	}

	@Test
	void tellsHowOftenMayBeAsked() {
		ResponseEntity<String> answer = call(HttpMethod.GET, "/admin/quotas", null, VIEWER_TOKEN);
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getBody()).contains("\"whitelist\":{\"hour\":50,\"day\":50}",
				"\"vip\":{\"hour\":60,\"day\":300}");
	}

	@Test
	void thePublicPortKnowsNoAdminApi() {
		assertThat(RestClient.create("http://localhost:" + this.publicPort)
			.get()
			.uri("/admin/switches")
			.header("Authorization", "Bearer " + ADMIN_TOKEN)
			.retrieve()
			.onStatus((status) -> true, (sent, response) -> {
			})
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(404);
	}

	@Test
	void aViewerLooksAndChangesNothing() {
		assertThat(call(HttpMethod.GET, "/admin/switches", null, VIEWER_TOKEN).getStatusCode().value()).isEqualTo(200);
		assertThat(call(HttpMethod.POST, "/admin/pause", null, VIEWER_TOKEN).getStatusCode().value()).isEqualTo(403);
		assertThat(this.switches.paused(AccessLevel.WHITELIST)).isFalse();
		assertThat(this.jdbc.sql("SELECT actor || ' ' || outcome FROM gateway_audit WHERE target = '/admin/pause'")
			.query(String.class)
			.list()).containsOnly("viewer/tester refused 403");
	}

	@Test
	void aLevelIsSetAndWrittenDown() {
		assertThat(call(HttpMethod.GET, "/admin/users/601", null, ADMIN_TOKEN).getStatusCode().value()).isEqualTo(404);
		assertThat(call(HttpMethod.PUT, "/admin/users/601", Map.of("level", "vip"), ADMIN_TOKEN).getBody())
			.contains("\"user_id\":\"601\"", "\"level\":\"vip\"", "\"interaction_count\":0");
		assertThat(
				call(HttpMethod.PUT, "/admin/users/601", Map.of("level", "king"), ADMIN_TOKEN).getStatusCode().value())
			.isEqualTo(400);
		assertThat(call(HttpMethod.GET, "/admin/users?level=vip", null, ADMIN_TOKEN).getBody()).contains("\"601\"");
		assertThat(audit("user:601")).containsExactly("admin/tester api level whitelist vip");
	}

	@Test
	void thePauseIsARowThatIsReadEachTime() {
		assertThat(this.switches.paused(AccessLevel.VIP)).isFalse();
		call(HttpMethod.POST, "/admin/pause", Map.of("level", "vip", "reason", "too loud"), ADMIN_TOKEN);
		assertThat(this.switches.paused(AccessLevel.VIP)).isTrue();
		assertThat(this.switches.paused(AccessLevel.WHITELIST)).isFalse();
		call(HttpMethod.POST, "/admin/resume", Map.of("level", "vip"), ADMIN_TOKEN);
		assertThat(this.switches.paused(AccessLevel.VIP)).isFalse();
		assertThat(audit("level:vip")).containsExactly("admin/tester api pause running paused",
				"admin/tester api resume paused running");
		assertThat(call(HttpMethod.GET, "/admin/switches", null, ADMIN_TOKEN).getBody()).contains("level:vip");
	}

	@Test
	void anAdminActsByMentionAndOthersOnlyAsk() {
		Map<String, Object> stranger = block("602", "603");
		X.mentions.add(stranger);
		assertThat(taken(StubX.id(stranger)).reason()).isNull();
		assertThat(this.users.find("603")).isEmpty();
		call(HttpMethod.PUT, "/admin/users/602", Map.of("level", "admin"), ADMIN_TOKEN);
		Map<String, Object> admin = block("602", "603");
		X.mentions.add(admin);
		assertThat(ended(taken(StubX.id(admin)).tweetId()).reason()).isEqualTo(Reason.ADMIN_COMMAND);
		assertThat(this.users.find("603")).get().satisfies((user) -> {
			assertThat(user.access()).isEqualTo(AccessLevel.BLOCKED);
			assertThat(user.username()).isEqualTo("Eve");
		});
		assertThat(audit("user:603")).containsExactly("602 mention level whitelist blocked");
		Map<String, Object> coup = block("602", "602");
		X.mentions.add(coup);
		assertThat(ended(taken(StubX.id(coup)).tweetId()).errorMessage()).contains("refused");
		assertThat(this.users.find("602").orElseThrow().access()).isEqualTo(AccessLevel.ADMIN);
		Interaction pause = ended(mentioned("602", "@aigginsights pause").tweetId());
		assertThat(pause.reason()).isEqualTo(Reason.ADMIN_COMMAND);
		assertThat(this.switches.paused(AccessLevel.WHITELIST)).isTrue();
		String status = mentioned("602", "@aigginsights status").tweetId();
		assertThat(ended(mentioned("602", "@aigginsights resume").tweetId()).reason()).isEqualTo(Reason.ADMIN_COMMAND);
		// Nothing went out before the pause ended.
		assertThat(ended(status)).satisfies((told) -> {
			assertThat(told.reason()).isEqualTo(Reason.STATUS);
			assertThat(told.replyState()).isEqualTo(ReplyState.POSTED);
			assertThat(told.replyText()).contains("paused: global", "received ");
		});
	}

	@Test
	void aMentionIsFoundByItsIdAndItsAddress() {
		Interaction mention = mentioned("604", "@aigginsights will it rain?");
		String id = mention.tweetId();
		for (String way : List.of("/admin/mentions/" + id, "/admin/mentions/https://x.com/user604/status/" + id,
				"/admin/mentions?tweet=https://x.com/user604/status/" + id + "?s=20")) {
			assertThat(call(HttpMethod.GET, way, null, ADMIN_TOKEN).getBody()).as(way)
				.contains("\"tweet_id\":\"" + id + "\"", "\"outcome\":\"pending\"", "\"arrived_by\":\"poll\"");
		}
		assertThat(call(HttpMethod.GET, "/admin/mentions/17", null, ADMIN_TOKEN).getStatusCode().value())
			.isEqualTo(404);
		assertThat(call(HttpMethod.GET, "/admin/mentions/nonsense", null, ADMIN_TOKEN).getStatusCode().value())
			.isEqualTo(400);
	}

	@Test
	void aMentionIsAskedAgainAndNothingIsPostedForIt() {
		Interaction mention = mentioned("606", "@aigginsights will it rain?");
		this.jdbc.sql("UPDATE twitter_interactions SET context_text = 'in Oslo', chosen_market_id = '7' WHERE id = :id")
			.param("id", mention.id())
			.update();
		String path = "/admin/mentions/" + mention.tweetId() + "/ask-again";
		assertThat(call(HttpMethod.POST, path, null, VIEWER_TOKEN).getStatusCode().value()).isEqualTo(403);
		String body = String.valueOf(call(HttpMethod.POST, path, null, ADMIN_TOKEN).getBody());
		UUID again = UUID.fromString(body.replaceAll(".*\"question_id\":\"([^\"]+)\".*", "$1"));
		assertThat(asked(mention.tweetId())).filteredOn((event) -> event.questionId().value().equals(again))
			.singleElement()
			.satisfies((event) -> {
				assertThat(event.text()).isEqualTo("will it rain?");
				assertThat(event.contextText()).isEqualTo("in Oslo");
				assertThat(event.marketId()).isEqualTo(new MarketId("7"));
				assertThat(event.askedAt()).isEqualTo(mention.askedAt());
				assertThat(event.accessLevel()).isEqualTo("whitelist");
			});
		Event answer = Events.answer(again);
		Event regret = Events.regret(again, UnansweredReason.INTERNAL_ERROR);
		publish(answer);
		publish(regret);
		heard(answer);
		heard(regret);
		assertThat(this.interactions.find(again)).isEmpty();
		assertThat(this.interactions.findByTweetId(mention.tweetId()).orElseThrow().replyState())
			.isEqualTo(ReplyState.NONE);
		assertThat(X.repliesTo(mention.tweetId())).isZero();
		assertThat(this.jdbc.sql("SELECT act || ' ' || after_value FROM gateway_audit WHERE target = :target")
			.param("target", "mention:" + mention.tweetId())
			.query(String.class)
			.list()).containsExactly("ask again question:" + again);
		this.jdbc.sql("UPDATE twitter_interactions SET query_text = NULL WHERE id = :id")
			.param("id", mention.id())
			.update();
		assertThat(call(HttpMethod.POST, path, null, ADMIN_TOKEN).getStatusCode().value()).isEqualTo(409);
		assertThat(call(HttpMethod.POST, "/admin/mentions/17/ask-again", null, ADMIN_TOKEN).getStatusCode().value())
			.isEqualTo(404);
	}

	@Test
	void theServiceCannotRewriteTheAudit() {
		call(HttpMethod.PUT, "/admin/users/605", Map.of("level", "vip"), ADMIN_TOKEN);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("UPDATE gateway_audit SET actor = 'nobody'").update())
			.withMessageContaining("only added to");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("DELETE FROM gateway_audit").update());
	}

	private static Map<String, Object> block(String author, String target) {
		Map<String, Object> post = X.mention(author, "@aigginsights block @Eve");
		post.put("entities",
				Map.of("mentions",
						List.of(Map.of("start", 0, "end", 13, "username", "aigginsights", "id", StubX.BOT.userId()),
								Map.of("start", 20, "end", 24, "username", "Eve", "id", target))));
		return post;
	}

	private List<String> audit(String target) {
		return this.jdbc.sql("SELECT * FROM gateway_audit WHERE target = :target ORDER BY id")
			.param("target", target)
			.query((row, number) -> String.join(" ", row.getString("actor"), row.getString("way"), row.getString("act"),
					row.getString("before_value"), row.getString("after_value")))
			.list();
	}

	private ResponseEntity<String> call(HttpMethod method, String path, @Nullable Object body, String token) {
		RestClient.RequestBodySpec request = RestClient.create("http://localhost:" + this.port)
			.method(method)
			.uri(path)
			.header("Authorization", "Bearer " + token)
			.header("X-Operator", "tester");
		if (body != null) {
			request.contentType(MediaType.APPLICATION_JSON).body(body);
		}
		return request.retrieve().onStatus((status) -> true, (sent, response) -> {
		}).toEntity(String.class);
	}

}
