package ai.aigg.insights.markets.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;

import ai.aigg.insights.markets.matching.Explainer;
import ai.aigg.insights.markets.matching.Explanation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Why a text means one market and not another.
 */
@RestController
@Tag(name = "markets")
class ExplanationController {

	private static final int MAX_CANDIDATES = 100;

	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private static final int LONGEST_TEXT = 4_000;

	private final Explainer explainer;

	private final Clock clock;

	ExplanationController(Explainer explainer, Clock clock) {
		this.explainer = explainer;
		this.clock = clock;
	}

	@GetMapping("/markets/match")
	@Operation(summary = "Which market a mention means, and why not another one",
			description = "How the text is read, what would be decided, and the candidates with what each feature "
					+ "adds to their scores.")
	ExplanationBody match(
			@Parameter(description = "the mention", example = "will btc hit 150k this year?") @RequestParam String text,
			@Parameter(description = "the post that it answers or quotes") @RequestParam(
					required = false) @Nullable String context,
			@Parameter(description = "when it was written, an ISO instant; default: now") @RequestParam(
					required = false) @Nullable String at,
			@Parameter(description = "0 to 100; 0 for the decision alone") @RequestParam(
					defaultValue = "10") int limit) {
		if (text.isBlank()) {
			throw BadRequest.because("text is the mention and is empty");
		}
		if (text.length() > LONGEST_TEXT || (context != null && context.length() > LONGEST_TEXT)) {
			throw BadRequest.because("text and context have at most 4,000 characters");
		}
		BadRequest.unlessBetween("limit", limit, 0, MAX_CANDIDATES);
		Explanation explanation = this.explainer.explain(text, context, instant(at), limit);
		return ExplanationBody.of(explanation);
	}

	private Instant instant(@Nullable String at) {
		try {
			Instant instant = (at != null) ? Instant.parse(at) : this.clock.instant();
			if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST)) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			throw BadRequest.because("at is an instant like 2026-11-22T15:00:00Z", ex);
		}
		throw BadRequest.because("at lies between 1970 and 2200");
	}

}
