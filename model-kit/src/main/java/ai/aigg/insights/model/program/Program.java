package ai.aigg.insights.model.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * Prompts that were compiled together, with what names them for good.
 */
public final class Program {

	/** The path of the only prompt of a program that is a bare one. */
	public static final String BARE = "";

	private static final int SHORT = 12;

	private final String name;

	private final Map<String, Predictor> predictors;

	private final ObjectNode metadata;

	private final String sha256;

	Program(String name, Map<String, Predictor> predictors, ObjectNode metadata) {
		this.name = name;
		this.predictors = Collections.unmodifiableMap(new LinkedHashMap<>(predictors));
		this.metadata = metadata.deepCopy();
		this.sha256 = hash();
	}

	/** What it is called here. */
	public String name() {
		return this.name;
	}

	/**
	 * The version written into its metadata as {@code program_version}, or the beginning
	 * of its hash where there is none, as after compiling it with DSPy.
	 */
	public String version() {
		return this.metadata.path("program_version").asString(this.sha256.substring(0, SHORT));
	}

	/**
	 * The SHA-256 of everything that reaches a prompt: names, types and descriptions of
	 * fields, instructions and demonstrations. In hexadecimal digits.
	 */
	public String sha256() {
		return this.sha256;
	}

	/** Its prompts, by the path that DSPy gives them. */
	public Map<String, Predictor> predictors() {
		return this.predictors;
	}

	/**
	 * One of its prompts.
	 * @param path the path that DSPy gives it, such as {@code cot.predict}, or
	 * {@link #BARE}
	 * @throws IllegalArgumentException when there is none
	 */
	public Predictor predictor(String path) {
		Predictor predictor = this.predictors.get(path);
		if (predictor == null) {
			throw new IllegalArgumentException("The program '" + this.name + "' has no prompt '" + path + "'");
		}
		return predictor;
	}

	/**
	 * The same program with one prompt exchanged.
	 * @param path the prompt's path
	 * @param predictor the new one
	 */
	public Program with(String path, Predictor predictor) {
		Map<String, Predictor> changed = new LinkedHashMap<>(this.predictors);
		changed.put(path, predictor);
		return new Program(this.name, changed, this.metadata);
	}

	/**
	 * The same program with another version, and with its hash and a report written down
	 * beside it.
	 * @param version what to call it
	 * @param report figures that were measured, kept for readers
	 */
	public Program versioned(String version, ObjectNode report) {
		ObjectNode changed = this.metadata.deepCopy();
		changed.put("program_version", version).put("program_sha256", this.sha256).set("program_report", report);
		return new Program(this.name, this.predictors, changed);
	}

	/** The program as DSPy saves it, to be loaded there or here. */
	public String toJson() {
		return PythonJson.indented(ProgramWriter.write(this.predictors, this.metadata)) + "\n";
	}

	private String hash() {
		StringBuilder content = new StringBuilder();
		this.predictors.forEach((path, predictor) -> {
			content.append(path).append('\n').append(predictor.signature().instructions()).append('\n');
			predictor.signature()
				.fields()
				.forEach((field) -> content.append(field).append(Schemas.ordered(field.type().schema())).append('\n'));
			predictor.demonstrations().forEach((each) -> content.append(PythonJson.dumps(each)).append('\n'));
		});
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(content.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return this.name + " " + version();
	}

}
