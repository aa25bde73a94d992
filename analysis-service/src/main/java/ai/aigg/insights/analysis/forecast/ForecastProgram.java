package ai.aigg.insights.analysis.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.model.foreign.ForeignData;
import ai.aigg.insights.model.program.Field;
import ai.aigg.insights.model.program.FieldType;
import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Program;
import ai.aigg.insights.model.program.Programs;
import ai.aigg.insights.model.program.Signature;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The prompt that asks for a forecast: a program in the repository, beside this class. No
 * price reaches it.
 */
public final class ForecastProgram {

	/** Its name in results and metrics. */
	public static final String NAME = "forecast";

	private static final String FILE = "forecast-1.json";

	private static final int QUESTION = 300;

	private static final int RULES = 4_000;

	private static final int SOURCE = 300;

	private static final int EVIDENCE = 12_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final Signature SIGNATURE = Signature.of("")
		.input("notice", "str", "how texts of strangers are marked")
		.input("question", "str", "what is asked")
		.input("outcome", "str", "the outcome whose probability is asked for")
		.input("rules", "str", "how the question resolves")
		.input("resolution_source", "str", "what decides")
		.input("time_left", "str", "today, and when it ends")
		.input("evidence", "str", "pages of the web by number")
		.output("reasoning", "str", "time left, status quo, a scenario for NO, a scenario for YES, then the weighing")
		.output("base_rate", "float", "how often such things happen within such a time, from 0 to 1")
		.field(factors())
		.output("probability", "float", "the probability of the outcome, from 0 to 1")
		.build();

	private final Program program;

	private ForecastProgram(Program program) {
		this.program = program;
	}

	/**
	 * Loads the program that ships.
	 * @return the program
	 */
	public static ForecastProgram shipped() {
		return of(Programs.load(NAME, ForecastProgram.class, FILE, signatures()));
	}

	/**
	 * Takes another program of the same signature.
	 * @param program loaded with {@link #signatures()}
	 */
	public static ForecastProgram of(Program program) {
		return new ForecastProgram(program);
	}

	/**
	 * What it is given and asked for, by the path that DSPy gives it.
	 * @return the one signature
	 */
	public static Map<String, Signature> signatures() {
		return Map.of(Program.BARE, SIGNATURE);
	}

	/**
	 * The program itself.
	 * @return with its one prompt
	 */
	public Program program() {
		return this.program;
	}

	Predictor predictor() {
		return this.program.predictor(Program.BARE);
	}

	Witness.PromptName name() {
		return new Witness.PromptName(this.program.name(), this.program.version(), this.program.sha256());
	}

	/** The inputs; every text of a stranger is marked, cleaned and cut. */
	ObjectNode inputs(Market market, Evidence evidence, Instant now) {
		ForeignData data = ForeignData.ofNewMark();
		return inputs(data, market.question(), market.outcome(), market.rules().text(),
				Objects.requireNonNullElse(market.rules().source(), ""), timeLeft(market.endDate(), now),
				evidence.marked(data));
	}

	/**
	 * The inputs of a question of the past, in the same words; the same question has the
	 * same inputs.
	 * @param past the question
	 * @return values of all inputs
	 */
	public static ObjectNode inputs(PastCase past) {
		ForeignData data = ForeignData.ofMarkFor(past.toString());
		String evidence = Blind.text(past.evidence());
		return inputs(data, past.question(), past.outcome(), past.rules(), past.source(),
				(past.asked() != null) ? timeLeft(past.close(), past.asked()) : "It is not known when this was asked.",
				evidence.isBlank() ? "No page is at hand." : data.lines(evidence, EVIDENCE));
	}

	private static ObjectNode inputs(ForeignData data, String question, String outcome, String rules, String source,
			String timeLeft, String evidence) {
		return JsonNodeFactory.instance.objectNode()
			.put("notice", data.explanation())
			.put("question", data.line(question, QUESTION))
			.put("outcome", data.line(outcome, QUESTION))
			.put("rules", data.lines(rules, RULES))
			.put("resolution_source", data.line(source, SOURCE))
			.put("time_left", timeLeft)
			.put("evidence", evidence);
	}

	private static String timeLeft(@Nullable Instant end, Instant now) {
		String today = "Today is " + DAY.format(now) + ". ";
		if (end == null) {
			return today + "No end is planned.";
		}
		Duration left = Duration.between(now, end);
		return today + (left.isNegative() ? "The planned end, %s, is past.".formatted(DAY.format(end))
				: "The planned end is %s, in %d days and %d hours.".formatted(DAY.format(end), left.toDays(),
						left.toHoursPart()));
	}

	private static Field factors() {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		ObjectNode factor = nodes.objectNode();
		ObjectNode properties = factor.putObject("properties");
		properties.putObject("text").put("title", "Text").put("type", "string");
		properties.putObject("source").put("title", "Source").put("type", "integer");
		factor.putArray("required").add("text").add("source");
		factor.put("title", "Factor").put("type", "object");
		ObjectNode schema = nodes.objectNode();
		schema.putObject("$defs").set("Factor", factor);
		schema.putObject("items").put("$ref", "#/$defs/Factor");
		schema.put("type", "array");
		return new Field("factors", Field.Role.OUTPUT, FieldType.shaped("list[Factor]", schema),
				"at most five facts that weigh most, in your own words, each with the number of the source it rests on",
				"Factors:", null, null);
	}

}
