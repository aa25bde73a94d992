package ai.aigg.insights.simulators.truth;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the comparison found. Lists stop at a hundred, counts do not.
 *
 * @param checked rows that were compared
 * @param missing ids of markets that the world has and the read API does not show
 * @param missingCount how many
 * @param surplus ids that the world does not know, or that came twice
 * @param surplusCount how many
 * @param different fields that differ
 * @param differentCount how many
 * @param equal whether nothing was found
 */
record Report(long checked, List<String> missing, @JsonProperty("missing_count") long missingCount,
		List<String> surplus, @JsonProperty("surplus_count") long surplusCount, List<Difference> different,
		@JsonProperty("different_count") long differentCount, boolean equal) {
}
