package ai.aigg.insights.analysis.programs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ai.aigg.insights.model.client.AnswerForm;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelAnswer;
import ai.aigg.insights.model.client.ModelRequest;
import ai.aigg.insights.model.client.Usage;
import ai.aigg.insights.model.program.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model whose answers are kept in a file, one a line, by the hash of what was asked:
 * the same question is paid for once, and a finished run can be repeated without a model.
 */
final class RecordedAnswers implements LanguageModel {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final long MOST_BYTES = 200L * 1024 * 1024;

	private final Path file;

	private final @Nullable LanguageModel model;

	private final AnswerForm form;

	private final Map<String, Line> known = new ConcurrentHashMap<>();

	/**
	 * Reads what is known.
	 * @param file may be absent where there is a model
	 * @param model whom to ask what is not known, or {@code null}
	 * @param form the form of answers where there is no model
	 */
	RecordedAnswers(Path file, @Nullable LanguageModel model, AnswerForm form) {
		this.file = file;
		this.model = model;
		this.form = (model != null) ? model.form() : form;
		if (Files.exists(file)) {
			read();
		}
		else if (model == null) {
			throw new ProgramProblem("There is no file %s of recorded answers".formatted(file));
		}
	}

	@Override
	public AnswerForm form() {
		return this.form;
	}

	@Override
	public ModelAnswer ask(ModelRequest request) {
		String hash = hash(request);
		Line line = this.known.get(hash);
		if (line != null) {
			return new ModelAnswer(line.text(), line.model(),
					new Usage(line.inputTokens(), line.outputTokens(), BigDecimal.ZERO), Duration.ZERO);
		}
		if (this.model == null) {
			throw new ProgramProblem(
					"%s has no answer to a prompt that is needed; record it with --live model".formatted(this.file));
		}
		ModelAnswer answer = this.model.ask(request);
		keep(new Line(hash, answer.text(), answer.model(), answer.usage().inputTokens(),
				answer.usage().outputTokens()));
		return answer;
	}

	private void read() {
		try {
			if (Files.size(this.file) > MOST_BYTES) {
				throw new ProgramProblem("%s is larger than 200 MB".formatted(this.file));
			}
			for (String text : Files.readAllLines(this.file)) {
				if (!text.isBlank()) {
					Line line = MAPPER.readValue(text, Line.class);
					this.known.put(line.asked(), line);
				}
			}
		}
		catch (IOException | JacksonException ex) {
			throw new ProgramProblem("%s cannot be read as recorded answers".formatted(this.file), ex);
		}
	}

	private synchronized void keep(Line line) {
		this.known.put(line.asked(), line);
		try {
			Files.writeString(this.file, MAPPER.writeValueAsString(line) + "\n", StandardOpenOption.CREATE,
					StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			throw new ProgramProblem("%s cannot be written".formatted(this.file), ex);
		}
	}

	private String hash(ModelRequest request) {
		StringBuilder content = new StringBuilder(request.form().name());
		for (Message message : request.messages()) {
			content.append('\n').append(message.role()).append('\n').append(message.content());
		}
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * One answer.
	 *
	 * @param asked SHA-256 of what was asked
	 * @param text the model's words
	 * @param model who answered
	 * @param inputTokens tokens sent
	 * @param outputTokens tokens answered
	 */
	record Line(String asked, String text, String model, int inputTokens, int outputTokens) {
	}

}
