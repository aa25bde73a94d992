package ai.aigg.insights.analysis.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer whose market is final.
 *
 * @param analysisId the answer
 * @param marketId the market's row
 * @param eventKey answers of one event stand or fall together
 * @param category the market's subject, or {@code null}
 * @param model who estimated
 * @param program the prompt program it used, or {@code none}
 * @param recommendation what it said
 * @param answeredAt when
 * @param closedAt when trading closed
 * @param verdict how the market ended
 * @param estimate our probability
 * @param price the market's at the same moment
 */
record FinalAnswer(UUID analysisId, UUID marketId, String eventKey, @Nullable String category, String model,
		String program, String recommendation, Instant answeredAt, Instant closedAt, Verdict verdict,
		BigDecimal estimate, BigDecimal price) {
}
