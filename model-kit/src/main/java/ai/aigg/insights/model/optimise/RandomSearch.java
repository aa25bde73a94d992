package ai.aigg.insights.model.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.aigg.insights.model.program.Predictor;
import tools.jackson.databind.node.ObjectNode;

/**
 * The candidates of DSPy's {@code BootstrapFewShotWithRandomSearch} for a program of one
 * prompt: each seed has its demonstrations, and the same seed has the same ones there.
 *
 * @param <E> the type of examples
 */
public final class RandomSearch<E> {

	/** The prompt without demonstrations. */
	public static final int ZERO_SHOT = -3;

	private static final int LABELLED_ONLY = -2;

	private static final int UNSHUFFLED = -1;

	private final SearchSettings settings;

	private final Predictor student;

	private final List<E> examples;

	private final Function<E, ObjectNode> label;

	private final Teacher<E> teacher;

	/**
	 * Prepares a search.
	 * @param settings how wide it is
	 * @param student the prompt whose demonstrations are looked for
	 * @param examples what demonstrations are made of; different from each other
	 * @param label the inputs of an example and what is known of its outputs
	 * @param teacher answers examples
	 */
	public RandomSearch(SearchSettings settings, Predictor student, List<E> examples, Function<E, ObjectNode> label,
			Teacher<E> teacher) {
		this.settings = settings;
		this.student = student;
		this.examples = List.copyOf(examples);
		this.label = label;
		this.teacher = teacher;
	}

	/**
	 * The seeds, in the order in which they are tried; the first of equals wins.
	 * @return from {@link #ZERO_SHOT} on
	 */
	public List<Integer> seeds() {
		return IntStream.range(ZERO_SHOT, this.settings.candidates()).boxed().toList();
	}

	/**
	 * Makes a candidate; asks the teacher for it.
	 * @param seed one of {@link #seeds()}
	 * @return the prompt with its demonstrations
	 */
	public Predictor candidate(int seed) {
		return switch (seed) {
			case ZERO_SHOT -> this.student.with(List.of());
			case LABELLED_ONLY -> this.student.with(labels(labelled(this.examples)));
			case UNSHUFFLED -> bootstrapped(this.examples, this.settings.bootstrapped());
			default -> bootstrapped(new PythonRandom(seed).shuffled(this.examples),
					new PythonRandom(seed).between(1, this.settings.bootstrapped()));
		};
	}

	private List<E> labelled(List<E> all) {
		return new PythonRandom(0).sample(all, Math.min(this.settings.labelled(), all.size()));
	}

	private Predictor bootstrapped(List<E> all, int most) {
		List<E> shown = labelled(all);
		List<ObjectNode> made = new ArrayList<>();
		List<E> rest = new ArrayList<>();
		for (E example : all) {
			Optional<ObjectNode> demonstration = (made.size() < most) ? show(shown, example) : Optional.empty();
			demonstration.ifPresentOrElse(made::add, () -> rest.add(example));
		}
		List<E> others = new PythonRandom(0).shuffled(rest);
		int room = Math.clamp(this.settings.labelled() - made.size(), 0, others.size());
		return this.student
			.with(Stream.concat(made.stream(), labels(new PythonRandom(0).sample(others, room)).stream()).toList());
	}

	/** The teacher sees the labels of other examples, never the one it answers. */
	private Optional<ObjectNode> show(List<E> shown, E example) {
		Predictor prompt = this.student.with(labels(shown.stream().filter((each) -> !each.equals(example)).toList()));
		return this.teacher.show(prompt, example).map((values) -> {
			ObjectNode augmented = values.objectNode().put("augmented", true);
			augmented.setAll(values);
			return augmented;
		});
	}

	private List<ObjectNode> labels(List<E> some) {
		return some.stream().map(this.label).toList();
	}

}
