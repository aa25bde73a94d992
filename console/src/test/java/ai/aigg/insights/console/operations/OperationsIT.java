package ai.aigg.insights.console.operations;

import ai.aigg.insights.console.ConsoleContext;
import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.kit.admin.AdminRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the pages about how the whole runs.
 */
class OperationsIT extends ConsoleContext {

	private static final String LETTERS = "/twitter-gateway/management/admin/dead-letters";

	private static final String PAGE = "/operations/dead-letters/twitter-gateway/analysis.completed.v1";

	private static final String LETTER = """
			{"topic":"analysis.completed.v1","offset":4,"recordedAt":"2026-11-23T00:00:00Z","key":"k","state":"WAITING",
			"cause":"JacksonException","message":"<script>alert(1)</script>","problem":"no \\"event\\"",
			"headers":{"ce_id":"<b>1</b>"},"payload":{"encoding":"utf-8","text":"</textarea><img src=x>","bytes":9},
			"edited":null}
			""";

	@BeforeEach
	void services() {
		for (Owner owner : Owner.values()) {
			String management = "GET /" + owner.service() + "/management";
			OWNERS.answer(management + "/actuator/prometheus",
					"upstream_calls_seconds_count{outcome=\"failed\",upstream=\"venue<i>\"} 5\n");
			OWNERS.answer(management + "/admin/dead-letters", "[]");
		}
		OWNERS.answer("GET /backup/metrics", "backup_verified_age_seconds 7200\n");
		OWNERS.answer("GET " + LETTERS, """
				[{"topic":"analysis.completed.v1","waiting":2,"replayed":1,"dropped":0,
				"oldestWaiting":"2026-11-23T00:00:00Z","causes":{"JacksonException":2},"complete":true}]
				""");
		OWNERS.answer("GET " + LETTERS + "/analysis.completed.v1", "[" + LETTER + "]");
		OWNERS.answer("GET " + LETTERS + "/analysis.completed.v1/4", LETTER);
		OWNERS.answer("POST " + LETTERS + "/analysis.completed.v1/replay", """
				{"dryRun":true,"replayed":1,"refused":1,"more":false,"letters":[
				{"offset":4,"key":"k","problem":null,"before":{"text":"<u>a"},"after":{"text":"b"}},
				{"offset":5,"key":null,"problem":"would fail","before":null,"after":null}]}
				""");
	}

	@Test
	void showsHowEverybodyDoes() {
		this.rows.sql("""
				INSERT INTO market_sync_runs (kind, status, started_at, seen, total, detail)
				VALUES ('sweep', 'incomplete', now(), 50, 200, '<s>cut</s>')
				""").update();
		this.rows.sql("""
				INSERT INTO gateway_spend (spend_day, usd) VALUES ((now() AT TIME ZONE 'UTC')::date, 1.5)
				ON CONFLICT (spend_day) DO UPDATE SET usd = 1.5
				""").update();
		assertThat(get(AdminRole.VIEWER, "/operations")).hasStatusOk()
			.bodyText()
			.contains("venue&lt;i&gt;", "$1.50", "25.0 %", "&lt;s&gt;cut", "2 h ago", "every 5s");
		assertThat(get(AdminRole.VIEWER, "/operations/figures")).hasStatusOk()
			.bodyText()
			.contains("id=\"figures\"")
			.doesNotContain("<html");
	}

	@Test
	void saysWhoIsAway() {
		OWNERS.answer("GET /research-service/management/actuator/prometheus", 500, "");
		OWNERS.answer("GET /research-service/management/admin/dead-letters", 500, "");
		OWNERS.answer("GET /backup/metrics", 500, "");
		assertThat(get(AdminRole.VIEWER, "/operations")).hasStatusOk()
			.bodyText()
			.contains("research-service answered 500", "The backup runner does not answer");
		assertThat(get(AdminRole.VIEWER, "/operations/dead-letters")).hasStatusOk()
			.bodyText()
			.contains("research-service answered 500", "JacksonException: 2");
	}

	@Test
	void showsALetterAsText() {
		assertThat(get(AdminRole.OPERATOR, PAGE)).hasStatusOk().bodyText().contains("&lt;script&gt;", "as a canary");
		assertThat(get(AdminRole.OPERATOR, PAGE + "/4")).hasStatusOk()
			.bodyText()
			.contains("&lt;/textarea&gt;&lt;img src=x&gt;", "&lt;b&gt;1", "It would fail again", "Replay it")
			.doesNotContain("<img", "<script>alert");
		assertThat(get(AdminRole.VIEWER, PAGE + "/4")).hasStatusOk().bodyText().doesNotContain("Replay it");
		assertThat(get(AdminRole.VIEWER, "/operations/dead-letters/nobody/x")).hasStatus(404);
	}

	@Test
	void repairsReplaysAndDrops() {
		OWNERS.answer("PUT " + LETTERS + "/analysis.completed.v1/4", LETTER);
		OWNERS.answer("POST " + LETTERS + "/analysis.completed.v1/4/drop", LETTER);
		assertThat(post(AdminRole.VIEWER, PAGE + "/replay?canary=1&dryRun=false")).hasStatus(403);
		assertThat(post(AdminRole.OPERATOR, PAGE + "/replay?canary=0&dryRun=false")).hasStatus(400);
		assertThat(post(AdminRole.OPERATOR, PAGE + "/replay?canary=2&dryRun=true")).hasStatusOk()
			.bodyText()
			.contains("1 would be sent, 1 would fail again and stay.", "&lt;u&gt;a", "Do it");
		assertThat(OWNERS.last("POST " + LETTERS + "/analysis.completed.v1/replay").orElseThrow().body())
			.isEqualTo("{\"canary\":2,\"dryRun\":true}");
		post(AdminRole.OPERATOR, PAGE + "/replay?dryRun=false");
		assertThat(OWNERS.last("POST " + LETTERS + "/analysis.completed.v1/replay").orElseThrow().body())
			.isEqualTo("{\"all\":true,\"dryRun\":false}");
		assertThat(post(AdminRole.OPERATOR, PAGE + "/4/edit?payload={p}&dryRun=true", "<new>")).hasStatusOk()
			.bodyText()
			.contains("This would fail: no &quot;event&quot;", "&lt;new&gt;");
		assertThat(post(AdminRole.OPERATOR, PAGE + "/4/edit?payload=x&dryRun=false")).hasStatus3xxRedirection();
		assertThat(OWNERS.last("PUT " + LETTERS + "/analysis.completed.v1/4").orElseThrow().body()).isEqualTo("x");
		assertThat(post(AdminRole.OPERATOR, PAGE + "/4/drop")).hasStatus3xxRedirection();
	}

	@Test
	void showsTheArchive() {
		String archive = "/analysis-service/management/admin/archive";
		OWNERS.answer("GET " + archive,
				"""
						[{"month":"2026-08","state":"ARCHIVED","rowsMoved":12,"changedAt":"2026-11-01T00:00:00Z","keepUntil":null}]
						""");
		OWNERS.answer("GET " + archive + "/plan", """
				{"dryRun":true,"before":"2026-10-24","analyses":7,
				"steps":[{"month":"2026-09","way":"WHOLE_MONTH","analyses":7}]}
				""");
		OWNERS.answer("GET " + archive + "/search",
				"""
						[{"createdAt":"2026-08-01T00:00:00Z","market":"<i>m","query":"q","recommendation":"YES","estimate":0.25}]
						""");
		OWNERS.answer("POST " + archive + "/2026-08/restore", "{\"month\":\"2026-08\",\"analyses\":12}");
		assertThat(get(AdminRole.OPERATOR, "/operations/archive?words=rain")).hasStatusOk()
			.bodyText()
			.contains("2026-09: 7 analyses, whole month", "Restore 2026-08", "&lt;i&gt;m", "25.0 %");
		assertThat(post(AdminRole.VIEWER, "/operations/archive/2026-08/restore")).hasStatus(403);
		assertThat(post(AdminRole.OPERATOR, "/operations/archive/2026-08/restore")).hasStatus3xxRedirection();
	}

	@Test
	void showsWhatOperatorsDidAtAllOwners() {
		for (String slice : new String[] { "gateway", "analysis", "research", "market_sync" }) {
			this.rows.sql("""
					INSERT INTO %s_audit (id, happened_at, actor, way, act, target, outcome)
					VALUES (gen_random_uuid(), now(), '<em>%s', 'api', 'pause', 'global', 'done')
					""".formatted(slice, slice)).update();
		}
		assertThat(get(AdminRole.VIEWER, "/operations/audit")).hasStatusOk()
			.bodyText()
			.contains("&lt;em&gt;gateway", "&lt;em&gt;analysis", "&lt;em&gt;research", "&lt;em&gt;market_sync");
	}

}
