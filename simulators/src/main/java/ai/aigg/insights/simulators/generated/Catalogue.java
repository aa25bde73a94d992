package ai.aigg.insights.simulators.generated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The families of events in {@code catalogue.json} and which of their rounds are listed
 * at a moment.
 */
final class Catalogue {

	private static final Subject NOBODY = Subject.parse("");

	private final List<Template> templates;

	private final Map<String, List<Subject>> lists = new HashMap<>();

	private final Chance chance;

	private Catalogue(File file, Chance chance) {
		this.templates = file.templates();
		file.lists().forEach((name, lines) -> this.lists.put(name, lines.stream().map(Subject::parse).toList()));
		this.chance = chance;
	}

	/** Reads the catalogue from the class path. */
	static Catalogue load(Chance chance) {
		JsonMapper mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
		try (InputStream stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/world/catalogue.json"),
				"world/catalogue.json")) {
			return new Catalogue(mapper.readValue(stream, File.class), chance);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Every event that can be listed at a moment.
	 * @param breadth factor on how far ahead short rounds are listed
	 */
	List<Plan> plans(Instant now, int breadth) {
		List<Plan> plans = new ArrayList<>();
		for (Template template : this.templates) {
			for (Window window : Windows.of(template, now, breadth)) {
				if (template.shape() == Shape.MATCH || template.shape() == Shape.THREE_WAY) {
					plans.addAll(matches(template, window, breadth));
					continue;
				}
				for (Subject subject : subjects(template.subjects())) {
					plans.add(plan(template, subject, NOBODY, window));
				}
			}
		}
		plans.removeIf((plan) -> plan.window().opens().isAfter(now));
		return plans;
	}

	/** The options of a template: the lists it names, or the options themselves. */
	List<Subject> options(Template template) {
		List<String> named = template.options();
		if (named == null) {
			return List.of();
		}
		List<Subject> options = new ArrayList<>();
		for (String name : named) {
			List<Subject> list = this.lists.get(name);
			if (list != null) {
				options.addAll(list);
			}
			else {
				options.add(Subject.parse(name));
			}
		}
		return options;
	}

	private List<Plan> matches(Template template, Window window, int breadth) {
		List<Subject> teams = subjects(template.subjects());
		long key = Chance.key(template.title() + template.subjects() + window.day());
		return Matches.pairs(teams, key, template.count() * breadth, this.chance)
			.stream()
			.map((pair) -> plan(template, pair.getFirst(), pair.getLast(), window))
			.toList();
	}

	private Plan plan(Template template, Subject subject, Subject rival, Window window) {
		Vocabulary words = Vocabulary.of(Map.of("name", subject.name(), "code", subject.code(), "rival", rival.name(),
				"rivalcode", rival.code()), window.words());
		String slug = template.slug();
		String address = Words.slug(Words.fill((slug != null) ? slug : template.title(), words));
		long key = Chance.key(address);
		double draw = template.core() ? 0 : this.chance.unit(key, 0);
		Window opening = window.openingLater(this.chance.unit(key, 1));
		return new Plan(address, template, subject, rival, opening, words, draw);
	}

	private List<Subject> subjects(@Nullable String name) {
		return (name != null)
				? Objects.requireNonNull(this.lists.get(name), () -> "No list " + name + " in the catalogue")
				: List.of(NOBODY);
	}

	/**
	 * The catalogue's file.
	 *
	 * @param lists subjects and options by the name of their list
	 * @param templates families of events
	 */
	record File(Map<String, List<String>> lists, List<Template> templates) {
	}

}
