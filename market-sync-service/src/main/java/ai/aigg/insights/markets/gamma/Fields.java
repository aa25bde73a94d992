package ai.aigg.insights.markets.gamma;

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
 * The fields of one Gamma object, read with all the freedom that Gamma takes: missing,
 * null and empty are the same, numbers may be text, lists may be JSON within text.
 */
final class Fields {

	private static final BigDecimal MAX_DOLLARS = new BigDecimal("999999999999999999.99");

	private static final int MAX_ELEMENTS = 64;

	private final JsonNode node;

	private final Repairs repairs;

	Fields(JsonNode node, Repairs repairs) {
		this.node = node;
		this.repairs = repairs;
	}

	Fields first(String list) {
		return new Fields(this.node.path(list).path(0), this.repairs);
	}

	Fields object(String name) {
		return new Fields(this.node.path(name), this.repairs);
	}

	boolean flag(String name, boolean otherwise) {
		JsonNode value = this.node.path(name);
		return value.isBoolean() ? value.booleanValue() : switch (value.asString("")) {
			case "true" -> true;
			case "false" -> false;
			default -> otherwise;
		};
	}

	@Nullable String text(String name, int maxLength) {
		JsonNode value = this.node.path(name);
		return value.isValueNode() ? Texts.bounded(value.asString(""), maxLength, () -> this.repairs.count(name))
				: null;
	}

	@Nullable Instant instant(String name) {
		String text = text(name, 60);
		if (text == null) {
			return null;
		}
		Instant instant = GammaDates.parse(text);
		if (instant == null) {
			this.repairs.count(name);
		}
		return instant;
	}

	@Nullable BigDecimal dollars(String name) {
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

	@Nullable BigDecimal between(String name, int low, int high, int scale) {
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

	@Nullable Probability probability(String name) {
		BigDecimal value = between(name, 0, 1, 4);
		return (value != null) ? new Probability(value) : null;
	}

	/**
	 * A list of probabilities.
	 * @param name the field
	 * @return at most 64; empty ones where there is none to read
	 */
	List<Optional<Probability>> probabilities(String name) {
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
	List<String> texts(String name, int maxLength) {
		return elements(name).<String>mapMulti((element, sink) -> {
			String text = Texts.bounded(element.asString(""), maxLength, () -> this.repairs.count(name));
			if (text != null) {
				sink.accept(text);
			}
		}).toList();
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
				value = GammaJson.read(value.asString());
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
