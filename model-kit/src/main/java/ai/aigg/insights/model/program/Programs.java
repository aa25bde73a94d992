package ai.aigg.insights.model.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads programs that DSPy 2.6 or newer, or we, saved as JSON. Such a file holds no names
 * and types of fields, so the signatures are given, as DSPy's own classes give them.
 */
public final class Programs {

	private static final int LARGEST = 4 << 20;

	private static final int PICKLE = 0x80;

	private static final String NO_PICKLE = " is pickled, and loading a pickle runs the code in it; save the program "
			+ "with save(\"program.json\") instead";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Programs() {
	}

	/**
	 * Loads a file.
	 * @param name what to call the program
	 * @param file a JSON file
	 * @param signatures the signature of each prompt, by the path that DSPy gives it
	 * @throws ProgramFormatException when it is no such program
	 */
	public static Program load(String name, Path file, Map<String, Signature> signatures) {
		if (Files.isDirectory(file)) {
			throw new ProgramFormatException(Files.exists(file.resolve("program.pkl")) ? file + NO_PICKLE
					: file + " is a folder, not a program's JSON file");
		}
		try (InputStream in = Files.newInputStream(file)) {
			return load(name, in.readNBytes(LARGEST + 1), signatures);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Loads a file of the class path.
	 * @param name what to call the program
	 * @param owner the class beside which it lies
	 * @param resource its file name
	 * @param signatures the signature of each prompt, by the path that DSPy gives it
	 * @throws ProgramFormatException when it is no such program
	 */
	public static Program load(String name, Class<?> owner, String resource, Map<String, Signature> signatures) {
		try (InputStream in = owner.getResourceAsStream(resource)) {
			if (in == null) {
				throw new ProgramFormatException("There is no " + resource + " beside " + owner.getName());
			}
			return load(name, in.readNBytes(LARGEST + 1), signatures);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Loads the bytes of a file.
	 * @param name what to call the program
	 * @param bytes what the file holds
	 * @param signatures the signature of each prompt, by the path that DSPy gives it
	 * @throws ProgramFormatException when they are no such program
	 */
	public static Program load(String name, byte[] bytes, Map<String, Signature> signatures) {
		JsonNode saved = read(name, bytes);
		String version = saved.path("metadata").path("dependency_versions").path("dspy").asString("");
		ProgramLayout.check(name, saved, version);
		Map<String, Predictor> predictors = new LinkedHashMap<>();
		signatures.forEach((path, signature) -> {
			JsonNode state = path.equals(Program.BARE) ? saved : saved.path(path);
			if (!state.path("signature").isObject()) {
				throw new ProgramFormatException("'" + name + "' has no prompt '" + path + "'; it has "
						+ ProgramLayout.paths(saved) + ". DSPy leaves out frozen sub-modules when it saves");
			}
			predictors.put(path, ProgramLayout.predictor(name, signature, state));
		});
		return new Program(name, predictors, (ObjectNode) saved.path("metadata"));
	}

	private static JsonNode read(String name, byte[] bytes) {
		if (bytes.length > LARGEST) {
			throw new ProgramFormatException("'" + name + "' is larger than " + LARGEST + " bytes");
		}
		if (bytes.length > 0 && (bytes[0] & 0xff) == PICKLE) {
			throw new ProgramFormatException("'" + name + "'" + NO_PICKLE);
		}
		try {
			JsonNode saved = MAPPER.readTree(bytes);
			if (saved.isObject()) {
				return saved;
			}
		}
		catch (JacksonException ex) {
			throw new ProgramFormatException("'" + name + "' is no JSON", ex);
		}
		throw new ProgramFormatException("'" + name + "' is no JSON object");
	}

}
