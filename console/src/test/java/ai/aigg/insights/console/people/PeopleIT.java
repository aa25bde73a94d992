package ai.aigg.insights.console.people;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the pages about users.
 */
class PeopleIT extends ConsoleContext {

	private static final String HOSTILE = "<img src=x onerror=alert(1)>\"' \u202eevil";

	private static final String PUT = "PUT /twitter-gateway/management/admin/users/7001";

	@BeforeEach
	void people() {
		this.rows.sql("DELETE FROM twitter_interactions").update();
		this.rows.sql("DELETE FROM twitter_users").update();
		this.rows.sql("""
				INSERT INTO twitter_users (user_id, username, access_level, interaction_count, first_interaction,
				    last_interaction, opted_out_at, is_automated)
				VALUES ('7001', :hostile, 'whitelist', 2, now() - interval '2 days', now(), NULL, false),
				    ('7002', 'Quentin_100', 'vip', 0, NULL, NULL, now(), true),
				    ('7003', 'quentinX100', 'blocked', 0, NULL, now() - interval '1 day', NULL, false)
				""").param("hostile", HOSTILE).update();
		this.rows.sql("""
				INSERT INTO twitter_interactions (user_id, tweet_id, query_text, processing_status, reason, asked_at,
				    completed_at)
				SELECT id, '81' || state, :hostile, state, 'ANSWERED', now(), now()
				FROM twitter_users, unnest(ARRAY['complete', 'failed']) state WHERE user_id = '7001'
				""").param("hostile", HOSTILE).update();
		OWNERS.answer("GET /twitter-gateway/management/admin/quotas",
				"{\"whitelist\":{\"hour\":10,\"day\":40},\"vip\":{\"hour\":60,\"day\":300}}");
	}

	@Test
	void findsPeopleByNameIdAndLevel() throws Exception {
		assertThat(names("")).containsExactly("7002", "7001", "7003");
		assertThat(names("?text=QUENT")).containsExactly("7002", "7003");
		assertThat(names("?text=@quentin_")).containsExactly("7002");
		assertThat(names("?text=7003")).containsExactly("7003");
		assertThat(names("?level=blocked")).containsExactly("7003");
		assertThat(names("?text=nobody")).isEmpty();
		assertThat(get(AdminRole.VIEWER, "/users?text=nobody")).bodyText().contains("Nobody is found");
		assertThat(get(AdminRole.VIEWER, "/users?level=king")).hasStatus(400).bodyText().contains("The levels are");
		assertThat(get(AdminRole.VIEWER, "/users?before=x,%27")).hasStatus(400);
	}

	@Test
	void pagesThroughManyWithoutLosingAny() throws Exception {
		this.rows.sql("""
				INSERT INTO twitter_users (user_id, username, last_interaction)
				SELECT (900000 + n)::text, 'many' || n, timestamptz '2026-01-01T00:00:00Z' + n % 3 * interval '1 s'
				FROM generate_series(1, 120) n
				""").update();
		List<String> first = names("?text=many");
		String page = html("/users?text=many");
		Matcher next = Pattern.compile("before=([^\"&]+)\"").matcher(page);
		assertThat(next.find()).isTrue();
		List<String> second = names("?text=many&before=" + next.group(1));
		assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
		assertThat(second).hasSize(50);
	}

	@Test
	void showsWhatSomebodyDidAndMayDo() {
		this.rows.sql("""
				INSERT INTO gateway_quotas (quota_key, window_start, used) VALUES
				    ('user:7001/hour', date_trunc('hour', now(), 'UTC'), 3),
				    ('user:7001/day', date_trunc('day', now(), 'UTC'), 17) ON CONFLICT DO NOTHING
				""").update();
		this.rows.sql("""
				INSERT INTO gateway_audit (id, happened_at, actor, way, act, target, before_value, after_value, outcome)
				VALUES (gen_random_uuid(), now(), :hostile, 'api', 'level', 'user:7001', 'vip', 'whitelist', 'done')
				""").param("hostile", HOSTILE).update();
		assertThat(get(AdminRole.VIEWER, "/users/7001")).hasStatusOk()
			.bodyText()
			.contains(" of 10", " of 40", "/answers/81complete", "&lt;img src=x onerror=alert(1)&gt;", "by api")
			.doesNotContain("<img", "See what that means");
		assertThat(get(AdminRole.VIEWER, "/users/7002")).bodyText().contains("Wants no replies", "automated");
		assertThat(get(AdminRole.VIEWER, "/users/404")).hasStatus(404).bodyText().contains("Nobody with this id");
	}

	@Test
	void showsPeopleWhileTheGatewayIsAway() {
		OWNERS.answer("GET /twitter-gateway/management/admin/quotas", 503, "");
		assertThat(get(AdminRole.VIEWER, "/users/7001")).hasStatusOk().bodyText().contains("Questions this hour");
	}

	@Test
	void saysWhatBlockingMeansBeforeAnAdminDoesIt() {
		OWNERS.answer(PUT, "{}");
		assertThat(get(AdminRole.ADMIN, "/users/7001/level?to=blocked")).hasStatusOk()
			.bodyText()
			.contains("get no reply from now on", "Make them blocked");
		assertThat(get(AdminRole.ADMIN, "/users/7001/level?to=vip")).bodyText().contains("60 questions an hour");
		assertThat(get(AdminRole.OPERATOR, "/users/7001/level?to=blocked")).hasStatus(403);
		assertThat(post(AdminRole.OPERATOR, "/users/7001/level?to=blocked")).hasStatus(403);
		assertThat(OWNERS.last(PUT)).isEmpty();
		assertThat(post(AdminRole.ADMIN, "/users/7001/level?to=blocked")).hasStatus3xxRedirection()
			.headers()
			.hasValue("Location", "/users/7001");
		assertThat(OWNERS.last(PUT)).hasValueSatisfying((call) -> {
			assertThat(call.body()).isEqualTo("{\"level\":\"blocked\"}");
			assertThat(call.operator()).isEqualTo("some-admin");
		});
	}

	private List<String> names(String query) throws Exception {
		return Pattern.compile("href=\"/users/(\\d+)\"")
			.matcher(html("/users" + query))
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private String html(String path) throws Exception {
		return get(AdminRole.VIEWER, URLDecoder.decode(path, StandardCharsets.UTF_8)).getResponse()
			.getContentAsString();
	}

}
