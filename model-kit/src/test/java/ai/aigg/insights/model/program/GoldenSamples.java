package ai.aigg.insights.model.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What DSPy itself rendered and read, where this machine has it.
 */
final class GoldenSamples {

	static final JsonMapper MAPPER = JsonMapper.builder().build();

	private GoldenSamples() {
	}

	/**
	 * A sample of a file.
	 *
	 * @param name the file's, the sample's number and its own
	 * @param content what the file holds
	 */
	record Sample(String name, JsonNode content) {

		Adapter adapter() {
			return this.content.path("adapter").asString("").equals("JSONAdapter") ? Adapter.json() : Adapter.chat();
		}

		JsonNode at(String key) {
			return plain(this.content.path(key));
		}

		/**
		 * The signature.
		 * @throws UnsupportedTypeException when ours do not carry its types
		 */
		Signature signature() {
			if (this.content.path("inputs").toString().contains("CUSTOM-TYPE-START-IDENTIFIER")
					|| this.content.path("demos").toString().contains("CUSTOM-TYPE-START-IDENTIFIER")) {
				throw new UnsupportedTypeException("a value of a type of DSPy that is no plain data");
			}
			JsonNode signature = this.content.path("signature");
			Signature.Builder builder = Signature.of(signature.path("instructions").asString());
			signature.path("fields").forEach((field) -> builder.field(field(field)));
			return builder.build();
		}

		private static Field field(JsonNode field) {
			boolean input = field.path("role").asString().equals("input");
			return new Field(field.path("name").asString(), input ? Field.Role.INPUT : Field.Role.OUTPUT, type(field),
					field.path("desc").asString(), field.path("prefix").asString(""),
					field.path("constraints").asString(null), plain(field).get("default"));
		}

		private static FieldType type(JsonNode field) {
			JsonNode type = field.path("type");
			String name = type.isObject() ? type.path("name").asString() : type.asString();
			JsonNode described = type.isObject() ? type : described(name, field);
			if (described.has("enum")) {
				List<FieldType.Members.Member> members = new ArrayList<>();
				described.path("enum").forEach((each) -> members.add(member(each)));
				return new FieldType.Members(name, members);
			}
			try {
				return FieldType.of(name);
			}
			catch (UnsupportedTypeException ex) {
				if (described.has("json_schema")) {
					return FieldType.shaped(name, (ObjectNode) described.path("json_schema"));
				}
				if (described.has("json_schema_as_rendered")) {
					return FieldType.shaped(name,
							(ObjectNode) MAPPER.readTree(described.path("json_schema_as_rendered").asString()));
				}
				throw ex;
			}
		}

		/** The derived samples of answers name types which those of messages describe. */
		private static JsonNode described(String name, JsonNode field) {
			return Described.TYPES.getOrDefault(name, field);
		}

		private static FieldType.Members.Member member(JsonNode member) {
			return member.isArray() ? new FieldType.Members.Member(member.path(0).asString(), member.path(1))
					: new FieldType.Members.Member(member.path("name").asString(), member.path("value"));
		}

	}

	private static JsonNode read(String file) {
		try {
			return MAPPER.readTree(Files.readString(folder("golden").resolve(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path folder(String name) {
		Path path = Path.of(System.getProperty("aigg.shared", "../shared"), "data", "dspy", name);
		Assumptions.assumeTrue(Files.exists(path), () -> "Skipped: there is no dspy/" + name + " in the shared data");
		return path;
	}

	static List<Sample> of(String file) {
		List<Sample> samples = new ArrayList<>();
		for (JsonNode each : read(file)) {
			samples.add(new Sample("%s %03d %s %s"
				.formatted(file, samples.size(), each.path("name").asString(), each.path("adapter").asString(""))
				.strip(), each));
		}
		return samples;
	}

	/** The files mark members of enumerations and numbers that JSON lacks. */
	static JsonNode plain(JsonNode value) {
		if (value.has("$enum")) {
			return value.has("value") ? value.path("value") : value.path("$enum");
		}
		if (value.has("$float")) {
			return JsonNodeFactory.instance.numberNode(Double
				.parseDouble(value.path("$float").asString().replace("nan", "NaN").replace("inf", "Infinity")));
		}
		if (value.isObject()) {
			ObjectNode object = JsonNodeFactory.instance.objectNode();
			for (Map.Entry<String, JsonNode> each : value.properties()) {
				object.set(each.getKey(), plain(each.getValue()));
			}
			return object;
		}
		if (value.isArray()) {
			return JsonNodeFactory.instance.arrayNode().addAll(value.valueStream().map(GoldenSamples::plain).toList());
		}
		return value;
	}

	/**
	 * Types that some samples name and others describe; read only where there are files.
	 */
	private static final class Described {

		private static final Map<String, JsonNode> TYPES = described();

		private static Map<String, JsonNode> described() {
			Map<String, JsonNode> described = new HashMap<>();
			for (String file : List.of("format_derived_3.3.1.json", "json_response_format_derived.json")) {
				for (JsonNode sample : read(file)) {
					for (JsonNode field : sample.path("signature").path("fields")) {
						if (field.has("json_schema_as_rendered")) {
							described.put(field.path("type").asString(), field);
						}
					}
				}
			}
			return described;
		}

	}

}
