package ai.aigg.insights.stack.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that Prometheus and Grafana are set up with.
 */
final class Observability {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	static final Path RULES = ROOT.resolve("ops/prometheus/rules");

	private static final Path DASHBOARDS = ROOT.resolve("ops/grafana/dashboards");

	private Observability() {
	}

	static Map<Path, JsonNode> dashboards() {
		return files(DASHBOARDS, ".json")
			.collect(Collectors.toMap((file) -> file, (file) -> JsonMapper.shared().readTree(read(file))));
	}

	/** All rules, those that record and those that alert. */
	static List<JsonNode> rules() {
		Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
		return files(RULES, ".yml").<JsonNode>map((file) -> JsonMapper.shared().valueToTree(yaml.load(read(file))))
			.flatMap((file) -> file.path("groups").valueStream())
			.flatMap((group) -> group.path("rules").valueStream())
			.toList();
	}

	/** Whatever a dashboard or a rule asks, and the names under which rules record. */
	static List<Expression> expressions() {
		List<Expression> all = new ArrayList<>();
		dashboards().values()
			.forEach(
					(dashboard) -> dashboard.path("panels")
						.forEach((panel) -> panel.path("targets")
							.forEach((target) -> all.add(new Expression(
									dashboard.path("title").asString() + ", " + panel.path("title").asString(),
									target.path("expr").asString())))));
		rules().forEach((rule) -> {
			String query = rule.path("expr").asString();
			if (rule.has("alert")) {
				all.add(Expression.ofAlert("alert " + rule.path("alert").asString(), query));
			}
			else {
				String record = rule.path("record").asString();
				all.add(new Expression("rule " + record, query));
				all.add(new Expression("record " + record, record));
			}
		});
		return all;
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Path> files(Path folder, String suffix) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(suffix)).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
