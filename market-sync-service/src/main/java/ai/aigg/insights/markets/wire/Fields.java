package ai.aigg.insights.markets.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The fields of one object of Polymarket's: missing, null and empty are the same, numbers
 * may be text, lists may be JSON within text.
 */
public final class Fields {

	private static final BigDecimal MAX_DOLLARS = new BigDecimal("999999999999999999.99");

	private static final int MAX_ELEMENTS = 64;

	private final JsonNode node;

	private final Repairs repairs;

	/**
	 * Looks at an object.
	 * @param node the object; any other node has no fields
	 * @param repairs is told of what does not fit
	 */
	public Fields(JsonNode node, Repairs repairs) {
		this.node = node;
		this.repairs = repairs;
	}

	/**
	 * The first object of a list.
	 * @param list the field
	 * @return its fields; none when there is no such object
	 */
	public Fields first(String list) {
		return new Fields(this.node.path(list).path(0), this.repairs);
	}

	/**
	 * An object within this one.
	 * @param name the field
	 * @return its fields; none when there is no such object
	 */
	public Fields object(String name) {
		return new Fields(this.node.path(name), this.repairs);
	}

	/**
	 * A truth value, as JSON's or as text.
	 * @param name the field
	 * @param otherwise what holds when the field says nothing
	 * @return the value
	 */
	public boolean flag(String name, boolean otherwise) {
		JsonNode value = this.node.path(name);
		return value.isBoolean() ? value.booleanValue() : switch (value.asString("")) {
			case "true" -> true;
			case "false" -> false;
			default -> otherwise;
		};
	}

	/**
	 * A text.
	 * @param name the field
	 * @param maxLength the most characters to keep
	 * @return the text, or {@code null} when there is none
	 */
	public @Nullable String text(String name, int maxLength) {
		JsonNode value = this.node.path(name);
		return value.isValueNode() ? Texts.bounded(value.asString(""), maxLength, () -> this.repairs.count(name))
				: null;
	}

	/**
	 * A moment, in any of Polymarket's ways to write one.
	 * @param name the field
	 * @return the moment, or {@code null} when there is none
	 */
	public @Nullable Instant instant(String name) {
		String text = text(name, 60);
		if (text == null) {
			return null;
		}
		Instant instant = Dates.parse(text);
		if (instant == null) {
			this.repairs.count(name);
		}
		return instant;
	}

	/**
	 * An amount of US dollars, not negative, with two decimals.
	 * @param name the field
	 * @return the amount, or {@code null} when there is none
	 */
	public @Nullable BigDecimal dollars(String name) {
		BigDecimal value = number(name);
		if (value == null) {
			return null;
		}
		if (value.signum() < 0) {
			this.repairs.count(name);
			return null;
		}
		if (value.compareTo(MAX_DOLLARS) > 0) {
			this.repairs.count(name);
			return MAX_DOLLARS;
		}
		return value.setScale(2, RoundingMode.HALF_EVEN);
	}

	/**
	 * A number within bounds.
	 * @param name the field
	 * @param low the least
	 * @param high the greatest
	 * @param scale decimals to keep
	 * @return the number, or {@code null} when there is none within the bounds
	 */
	public @Nullable BigDecimal between(String name, int low, int high, int scale) {
		BigDecimal value = number(name);
		if (value == null) {
			return null;
		}
		if (value.compareTo(BigDecimal.valueOf(low)) < 0 || value.compareTo(BigDecimal.valueOf(high)) > 0) {
			this.repairs.count(name);
			return null;
		}
		return value.setScale(scale, RoundingMode.HALF_EVEN);
	}

	/**
	 * A probability.
	 * @param name the field
	 * @return 0 to 1, or {@code null} when there is none
	 */
	public @Nullable Probability probability(String name) {
		BigDecimal value = between(name, 0, 1, 4);
		return (value != null) ? new Probability(value) : null;
	}

	/**
	 * A list of probabilities.
	 * @param name the field
	 * @return at most 64; empty ones where there is none to read
	 */
	public List<Optional<Probability>> probabilities(String name) {
		return elements(name).map((element) -> {
			Optional<Probability> probability = Optional.ofNullable(Numbers.read(element))
				.filter((value) -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0)
				.map(Probability::new);
			if (probability.isEmpty()) {
				this.repairs.count(name);
			}
			return probability;
		}).toList();
	}

	/**
	 * A list of texts, without its empty ones.
	 * @param name the field
	 * @param maxLength of one text
	 * @return at most 64 texts
	 */
	public List<String> texts(String name, int maxLength) {
		return elements(name).<String>mapMulti((element, sink) -> {
			String text = Texts.bounded(element.asString(""), maxLength, () -> this.repairs.count(name));
			if (text != null) {
				sink.accept(text);
			}
		}).toList();
	}

	/**
	 * The objects of a list.
	 * @param name the field
	 * @return the fields of at most 64 of them
	 */
	public List<Fields> objects(String name) {
		return elements(name).filter(JsonNode::isObject).map((node) -> new Fields(node, this.repairs)).toList();
	}

	private @Nullable BigDecimal number(String name) {
		JsonNode value = this.node.path(name);
		if (value.isMissingNode() || value.isNull() || value.asString("-").isBlank()) {
			return null;
		}
		BigDecimal number = Numbers.read(value);
		if (number == null) {
			this.repairs.count(name);
		}
		return number;
	}

	private Stream<JsonNode> elements(String name) {
		JsonNode value = this.node.path(name);
		if (value.isString() && !value.asString().isBlank()) {
			try {
				value = Json.read(value.asString());
			}
			catch (JacksonException ex) {
				this.repairs.count(name);
				return Stream.empty();
			}
		}
		if (value.size() > MAX_ELEMENTS) {
			this.repairs.count(name);
		}
		return value.isArray() ? value.valueStream().limit(MAX_ELEMENTS) : Stream.empty();
	}

}
