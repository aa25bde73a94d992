package ai.aigg.insights.markets.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Holds each market object against the fields that we know. It refuses nothing: what is
 * unknown is kept in the raw object, what is missing or of another type is repaired where
 * it is read.
 */
@Component
public class Sentinel {

	private static final String FIELDS = "/drift/gamma-market-v1.txt";

	private static final String EVENTS = "events.";

	private final Map<String, KnownField> marketFields;

	private final Map<String, KnownField> eventFields;

	private final Drifts drifts;

	/**
	 * Loads the fields that we know.
	 * @param meters where differences are counted
	 */
	public Sentinel(MeterRegistry meters) {
		Map<String, KnownField> fields = load();
		this.marketFields = select(fields, false);
		this.eventFields = select(fields, true);
		this.drifts = new Drifts(meters);
	}

	private static Map<String, KnownField> load() {
		try (InputStream stream = Objects.requireNonNull(Sentinel.class.getResourceAsStream(FIELDS))) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map(KnownField::parse)
				.collect(Collectors.toMap(KnownField::name, Function.identity()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, KnownField> select(Map<String, KnownField> fields, boolean events) {
		return fields.values()
			.stream()
			.filter((field) -> field.name().startsWith(EVENTS) == events)
			.collect(Collectors.toMap((field) -> events ? field.name().substring(EVENTS.length()) : field.name(),
					Function.identity()));
	}

	/**
	 * Looks at a market object; every object is looked at, for it costs a few
	 * microseconds.
	 * @param market as Gamma sent it
	 */
	public void look(JsonNode market) {
		compare(market, this.marketFields, "");
		compare(market.path("events").path(0), this.eventFields, EVENTS);
		boolean open = !market.path("closed").asBoolean(true);
		for (KnownField field : this.marketFields.values()) {
			boolean required = switch (field.presence()) {
				case ALWAYS -> true;
				case OPEN -> open;
				case SOMETIMES -> false;
			};
			if (required && !market.has(field.name())) {
				this.drifts.count("missing", field.name(), "market " + bounded(market.path("id")));
			}
		}
	}

	private void compare(JsonNode object, Map<String, KnownField> fields, String prefix) {
		for (Map.Entry<String, JsonNode> property : object.properties()) {
			KnownField field = fields.get(property.getKey());
			if (field == null) {
				this.drifts.count("unknown", prefix + property.getKey(), bounded(property.getValue()));
			}
			else if (!field.types().contains(property.getValue().getNodeType())) {
				this.drifts.count("retyped", field.name(), bounded(property.getValue()));
			}
		}
	}

	private static String bounded(JsonNode value) {
		String text = value.isContainer() ? value.getNodeType().name() : value.toString();
		return (text.length() > 60) ? text.substring(0, 60) : text;
	}

}
