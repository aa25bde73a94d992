package ai.aigg.insights.analysis.trackrecord;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of scored answers.
 *
 * @param answers newest first
 * @param nextCursor leads to the next page; absent on the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerPage(List<ScoredAnswer> answers, @Nullable UUID nextCursor) {

	AnswerPage {
		answers = List.copyOf(answers);
	}

}
