package ai.aigg.insights.simulators.polymarket.gamma;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import ai.aigg.insights.simulators.market.MarketNumber;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Request parameters as Gamma takes them: lists are repeated, what is unknown is ignored.
 *
 * @param parameters the request's parameters
 */
record Query(MultiValueMap<String, String> parameters) {

	private static final List<String> PAGING = List.of("after_cursor", "limit", "cursor");

	/** A list parameter, with or without brackets after its name. */
	List<String> list(String name) {
		List<String> values = new ArrayList<>(this.parameters.getOrDefault(name, List.of()));
		values.addAll(this.parameters.getOrDefault(name + "[]", List.of()));
		return values;
	}

	@Nullable String text(String name) {
		return this.parameters.getFirst(name);
	}

	boolean flag(String name, boolean fallback) {
		String value = text(name);
		return (value == null || value.isEmpty()) ? fallback : Boolean.parseBoolean(value);
	}

	int number(String name, int fallback) {
		String value = text(name);
		if (value == null || value.isEmpty()) {
			return fallback;
		}
		try {
			int number = Integer.parseInt(value);
			if (number < 0) {
				throw GammaProblem.invalid(name + " must not be negative");
			}
			return number;
		}
		catch (NumberFormatException ex) {
			throw GammaProblem.invalid(name + " must be an integer");
		}
	}

	/** The field to order by; unknown names are ignored without a word, as upstream. */
	MarketNumber order() {
		String name = text("order");
		return (name != null) ? MarketNumber.ofField(name).orElse(MarketNumber.ID) : MarketNumber.ID;
	}

	/** What a cursor is bound to: everything asked for but the place in the list. */
	int fingerprint() {
		TreeMap<String, List<String>> filters = new TreeMap<>(this.parameters);
		PAGING.forEach(filters::remove);
		return filters.toString().hashCode();
	}

}
