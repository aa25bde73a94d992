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
	static List<Map<?, ?>> rules() {
		List<Map<?, ?>> rules = new ArrayList<>();
		files(RULES, ".yml").forEach((file) -> {
			Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file));
			((List<?>) root.get("groups")).forEach((group) -> ((List<?>) ((Map<?, ?>) group).get("rules"))
				.forEach((rule) -> rules.add((Map<?, ?>) rule)));
		});
		return rules;
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
			String query = String.valueOf(rule.get("expr"));
			if (rule.get("alert") != null) {
				all.add(Expression.ofAlert("alert " + rule.get("alert"), query));
			}
			else {
				all.add(new Expression("rule " + rule.get("record"), query));
				all.add(new Expression("record " + rule.get("record"), String.valueOf(rule.get("record"))));
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
