package ai.aigg.insights.markets.matching.rerank;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.model.foreign.ForeignData;
import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Program;
import ai.aigg.insights.model.program.Programs;
import ai.aigg.insights.model.program.Signature;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The prompt that chooses: a program in the repository, beside this class.
 */
final class ChoiceProgram {

	static final String NONE = "none";

	private static final int QUESTION = 600;

	private static final int TITLE = 200;

	private static final Signature SIGNATURE = Signature.of("")
		.input("notice", "str", "how texts of strangers are marked")
		.input("question", "str", "what somebody asks about")
		.input("candidates", "str", "markets by number")
		.output("choice", choices(), "the number of the market that is meant, or none")
		.build();

	private final Program program = Programs.load("market-choice", ChoiceProgram.class, "market-choice.json",
			Map.of(Program.BARE, SIGNATURE));

	Predictor predictor() {
		return this.program.predictor(Program.BARE);
	}

	/** The inputs; every text of a stranger is marked, cleaned and cut. */
	ObjectNode inputs(String question, List<String> candidates) {
		ForeignData data = ForeignData.ofNewMark();
		String list = IntStream.range(0, candidates.size())
			.mapToObj((index) -> (index + 1) + ": " + data.line(candidates.get(index), TITLE))
			.collect(Collectors.joining("\n"));
		return JsonNodeFactory.instance.objectNode()
			.put("notice", data.explanation())
			.put("question", data.line(question, QUESTION))
			.put("candidates", list);
	}

	private static String choices() {
		return IntStream.rangeClosed(1, Reranker.MOST_CANDIDATES)
			.mapToObj((number) -> "'" + number + "'")
			.collect(Collectors.joining(", ", "Literal['" + NONE + "', ", "]"));
	}

	/**
	 * The program's answer.
	 *
	 * @param choice a number, or none
	 */
	record Choice(String choice) {
	}

}
