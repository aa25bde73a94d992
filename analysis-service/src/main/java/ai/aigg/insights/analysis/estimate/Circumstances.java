package ai.aigg.insights.analysis.estimate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the calibration of a price looks at besides the price.
 *
 * @param daysLeft to the planned end, or {@code null} without one
 * @param categories names of the subject, lower case; often none
 */
public record Circumstances(@Nullable Double daysLeft, Set<String> categories) {

	public Circumstances {
		categories = categories.stream()
			.map((category) -> category.strip().toLowerCase(Locale.ROOT))
			.collect(Collectors.toUnmodifiableSet());
	}

}
