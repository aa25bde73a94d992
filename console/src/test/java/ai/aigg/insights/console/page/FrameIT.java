package ai.aigg.insights.console.page;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.console.StubOwners;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what every page shows, and of the switch on it.
 */
class FrameIT extends ConsoleContext {

	private static final String STATE = "GET /twitter-gateway/management/admin/state";

	private static final String PAUSE = "POST /twitter-gateway/management/admin/pause";

	@Autowired
	private BotState bot;

	@BeforeEach
	void askAnew() {
		this.bot.changed();
	}

	@Test
	void saysWhetherRepliesGoOut() {
		assertThat(get(AdminRole.VIEWER, "/password")).hasStatusOk()
			.bodyText()
			.contains("Replies go out.")
			.doesNotContain("Pause all replies");
		OWNERS.answer(STATE, "{\"dryRun\":true,\"switches\":[{\"scope\":\"global\",\"paused\":true}]}");
		this.bot.changed();
		assertThat(get(AdminRole.OPERATOR, "/password")).bodyText()
			.contains("Paused: no replies go out.", "Dry run", "Resume replies");
	}

	@Test
	void saysThatTheGatewayIsAway() {
		OWNERS.answer(STATE, 503, "{\"detail\":\"<script>starting</script>\"}");
		assertThat(get(AdminRole.VIEWER, "/password")).hasStatusOk()
			.bodyText()
			.contains("twitter-gateway answered 503: &lt;script&gt;starting&lt;/script&gt;.");
	}

	@Test
	void lettersOfANameStayText() {
		assertThat(this.mvc.get().uri("/password").with(as(AdminRole.VIEWER, "<b>\"eve\" \u202e</b>"))).bodyText()
			.contains("&lt;b&gt;&quot;eve&quot;")
			.doesNotContain("<b>\"eve");
	}

	@Test
	void letsOperatorsPauseUnderTheirOwnName() {
		OWNERS.answer(PAUSE, "{}");
		assertThat(post(AdminRole.VIEWER, "/switches?paused=true")).hasStatus(403);
		assertThat(OWNERS.last(PAUSE)).isEmpty();
		assertThat(post(AdminRole.OPERATOR, "/switches?paused=true")).hasStatus3xxRedirection();
		assertThat(OWNERS.last(PAUSE)).hasValueSatisfying((call) -> {
			assertThat(call.operator()).isEqualTo("some-operator");
			assertThat(call.authorization()).isEqualTo("Bearer " + OPERATOR_TOKEN);
		});
	}

	@Test
	void showsWhyAnOwnerRefused() {
		OWNERS.answer(PAUSE, 409, "{\"detail\":\"<i>somebody else</i> did\"}");
		assertThat(post(AdminRole.ADMIN, "/switches?paused=true")).hasStatus(409)
			.bodyText()
			.contains("twitter-gateway answered 409: &lt;i&gt;somebody else&lt;/i&gt; did.",
					"Back to what happens now");
		assertThat(OWNERS.calls).extracting(StubOwners.Call::authorization).contains("Bearer " + ADMIN_TOKEN);
	}

	@Test
	void saysThatThereIsNoSuchPage() {
		assertThat(get(AdminRole.VIEWER, "/no-such-page")).hasStatus(404);
	}

}
