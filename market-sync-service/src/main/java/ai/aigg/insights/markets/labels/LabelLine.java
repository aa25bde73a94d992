package ai.aigg.insights.markets.labels;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A label as the bench of matching reads it, one a line.
 *
 * @param id the mention
 * @param text its words
 * @param parentText the words of the post that it answers, or {@code null}
 * @param asOf when it was written
 * @param lang what X takes its language for, or {@code null}
 * @param kind {@code corrected}
 * @param expect {@code market} or {@code none}
 * @param acceptable the markets that are right
 * @param note why, or {@code null}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record LabelLine(String id, String text, @Nullable String parentText, Instant asOf, @Nullable String lang, String kind,
		String expect, List<String> acceptable, @Nullable String note) {
}
