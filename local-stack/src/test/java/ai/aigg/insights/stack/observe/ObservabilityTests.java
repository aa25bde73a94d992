package ai.aigg.insights.stack.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can be said of rules and dashboards without a Prometheus.
 */
class ObservabilityTests {

	private static final String RUNBOOKS = "docs/operations/observability.md";

	private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} (.+)$");

	@Test
	void everyAlertHasARunbookThatIsThere() {
		Set<String> anchors = new HashSet<>();
		HEADING.matcher(Observability.read(Observability.ROOT.resolve(RUNBOOKS)))
			.results()
			.forEach((heading) -> anchors.add(heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-')));
		List<JsonNode> alerts = Observability.rules().stream().filter((rule) -> rule.has("alert")).toList();
		assertThat(alerts).isNotEmpty().allSatisfy((alert) -> {
			String runbook = alert.path("annotations").path("runbook").asString();
			assertThat(runbook).startsWith(RUNBOOKS + "#");
			assertThat(anchors).contains(runbook.substring(RUNBOOKS.length() + 1));
			assertThat(alert.path("annotations").path("summary").asString()).isNotBlank();
			assertThat(alert.path("labels").path("severity").asString()).isIn("page", "ticket");
		});
	}

	@Test
	void everyPanelSaysWhatItShowsAndInWhichUnit() {
		Map<Path, JsonNode> dashboards = Observability.dashboards();
		assertThat(dashboards).hasSize(6);
		List<String> ids = new ArrayList<>();
		dashboards.forEach((file, dashboard) -> {
			ids.add(dashboard.path("uid").asString());
			assertThat(dashboard.path("title").asString()).as(file.toString()).startsWith("AIGG ");
			assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy((panel) -> {
				assertThat(panel.path("title").asString()).isNotBlank();
				assertThat(panel.path("description").asString()).as(panel.path("title").asString()).endsWith(".");
				assertThat(panel.path("fieldConfig").path("defaults").path("unit").asString()).isNotBlank();
				assertThat(panel.path("targets")).isNotEmpty()
					.allSatisfy((target) -> assertThat(target.path("expr").asString()).isNotBlank());
			});
			assertThat(dashboard.path("panels").valueStream().map((panel) -> panel.path("id").asInt()))
				.doesNotHaveDuplicates();
			assertThat(overlapping(dashboard)).as(file.toString()).isEmpty();
		});
		assertThat(ids).doesNotHaveDuplicates();
	}

	private static List<String> overlapping(JsonNode dashboard) {
		Set<String> cells = new HashSet<>();
		List<String> overlapping = new ArrayList<>();
		for (JsonNode panel : dashboard.path("panels")) {
			JsonNode at = panel.path("gridPos");
			for (int x = at.path("x").asInt(); x < at.path("x").asInt() + at.path("w").asInt(); x++) {
				for (int y = at.path("y").asInt(); y < at.path("y").asInt() + at.path("h").asInt(); y++) {
					if (x >= 24 || !cells.add(x + "/" + y)) {
						overlapping.add(panel.path("title").asString());
					}
				}
			}
		}
		return overlapping;
	}

	@Test
	void anAlertsConditionBecomesAQuestionThatAlwaysHasAnAnswer() {
		assertThat(Expression.ofAlert("x", "max by (a) (b{c!=\"d>e\",f=~\"g\"}) >= 3 and h < 1").query())
			.isEqualTo("max by (a) (b{c!=\"d>e\",f=~\"g\"}) >= bool 3 and h < bool 1");
	}

	@Test
	void promtoolAcceptsTheSettingsAndTheAlertsFireWhenTheyShould() throws IOException, InterruptedException {
		String promtool = Programs.orSkip("promtool").toString();
		Path folder = Observability.ROOT.resolve("ops/prometheus");
		assertThat(Programs.run(List.of(promtool, "check", "config", folder.resolve("prometheus.yml").toString())))
			.startsWith("0\n");
		List<String> test = new ArrayList<>(List.of(promtool, "test", "rules"));
		try (var files = Files.list(folder.resolve("tests"))) {
			files.map(Path::toString).sorted().forEach(test::add);
		}
		assertThat(Programs.run(test)).startsWith("0\n");
	}

}
