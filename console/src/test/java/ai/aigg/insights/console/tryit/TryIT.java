package ai.aigg.insights.console.tryit;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of asking on the simulated X.
 */
class TryIT extends ConsoleContext {

	private static final String POSTS = "POST /simulators/sim/x/posts";

	private static final String POST = """
			{"id":"%s","username":"%s","text":"<img src=x> \\"hi\\"","created_at":"2026-11-22T14:05:00.000Z"}""";

	@BeforeEach
	void people() {
		OWNERS.answer("GET /simulators/sim/x/users", "[{\"username\":\"zoe\"},{\"username\":\"<b>eve\"}]");
		OWNERS.answer("GET /simulators/sim/x/crowd", "{\"enabled\":true,\"perMinute\":6.0,\"posted\":9}");
		OWNERS.answer(POSTS, 201, POST.formatted("78", "zoe"));
		OWNERS.answer("GET /simulators/sim/x/posts?since_id=76", "[" + POST.formatted("77", "zoe") + "]");
		OWNERS.answer("GET /simulators/sim/x/posts/77/replies", "[" + POST.formatted("771", "aigginsights") + "]");
	}

	@Test
	void anOperatorPostsAndFollowsIt() {
		assertThat(get(AdminRole.OPERATOR, "/try")).hasStatusOk()
			.bodyText()
			.contains("id=\"ask\"", "about 6 questions a minute", "value=\"&lt;b&gt;eve\"")
			.doesNotContain("<b>eve");
		assertThat(post(AdminRole.OPERATOR, "/try?username=@zoe&text=will it rain?")).hasRedirectedUrl("/try/78");
		assertThat(OWNERS.last(POSTS)).get()
			.satisfies((call) -> assertThat(call.body()).contains("\"username\":\"zoe\"",
					"\"text\":\"@aigginsights will it rain?\""));
		assertThat(get(AdminRole.OPERATOR, "/try/77")).hasStatusOk()
			.bodyText()
			.contains("sse-connect=\"/live/events?of=77\"", "id=\"r-771\"", "&lt;img src=x&gt;", "id=\"back\"")
			.doesNotContain("<img");
	}

	@Test
	void aReplyGoesToTheLatestReply() {
		assertThat(post(AdminRole.OPERATOR, "/try/77/back?text=@AiggInsights 2")).hasRedirectedUrl("/try/78");
		assertThat(OWNERS.last(POSTS)).get()
			.satisfies((call) -> assertThat(call.body()).contains("\"inReplyTo\":\"771\"",
					"\"text\":\"@AiggInsights 2\""));
	}

	@Test
	void aViewerLooksAndPostsNothing() {
		assertThat(get(AdminRole.VIEWER, "/try")).bodyText()
			.contains("Posting needs the role operator")
			.doesNotContain("id=\"ask\"", "id=\"crowd\"");
		assertThat(post(AdminRole.VIEWER, "/try?username=zoe&text=hi")).hasStatus(403);
		assertThat(post(AdminRole.VIEWER, "/try/77/back?text=hi")).hasStatus(403);
		assertThat(post(AdminRole.VIEWER, "/try/crowd?perMinute=5")).hasStatus(403);
		assertThat(OWNERS.last(POSTS)).isEmpty();
	}

	@Test
	void theCrowdIsTurned() {
		OWNERS.answer("PUT /simulators/sim/x/crowd", "{}");
		assertThat(post(AdminRole.OPERATOR, "/try/crowd?perMinute=0")).hasRedirectedUrl("/try");
		assertThat(OWNERS.last("PUT /simulators/sim/x/crowd")).get()
			.satisfies((call) -> assertThat(call.body()).contains("\"enabled\":false"));
		assertThat(post(AdminRole.OPERATOR, "/try/crowd?perMinute=601")).hasStatus(400);
	}

	@Test
	void whatTheSimulatedXRefusesIsSaid() {
		OWNERS.answer(POSTS, 400, "{\"detail\":\"<i>too long\"}");
		assertThat(post(AdminRole.OPERATOR, "/try?username=zoe&text=hi")).hasStatus(400)
			.bodyText()
			.contains("The simulated X refused it: &lt;i&gt;too long");
		assertThat(post(AdminRole.OPERATOR, "/try?username=z e&text=hi")).hasStatus(400);
		assertThat(post(AdminRole.OPERATOR, "/try?username=zoe&text=  ")).hasStatus(400);
		OWNERS.answer("GET /simulators/sim/x/posts?since_id=4", "[]");
		assertThat(get(AdminRole.VIEWER, "/try/5")).hasStatus(404);
	}

}
