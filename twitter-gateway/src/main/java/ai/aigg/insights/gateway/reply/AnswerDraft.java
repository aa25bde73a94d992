package ai.aigg.insights.gateway.reply;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * Words an analysis.
 */
final class AnswerDraft {

	private static final int MAX_OUTCOME = 24;

	private static final int MAX_FACTORS = 2;

	private static final int MAX_FACTOR = 90;

	private static final BigDecimal STRONG = new BigDecimal("0.70");

	private static final BigDecimal FAIR = new BigDecimal("0.40");

	private AnswerDraft() {
	}

	static Draft of(AnalysisCompleted answer, Words words, UnaryOperator<String> foreign) {
		String outcome = outcome(answer, foreign);
		Afterthought runnerUp = runnerUp(answer.runnerUp(), words, foreign);
		// Whether it is the right market matters more than a second reason.
		List<String> factors = answer.factors()
			.stream()
			.map(foreign)
			.filter((factor) -> !factor.isBlank() && factor.codePointCount(0, factor.length()) <= MAX_FACTOR)
			.limit((runnerUp != null) ? 1 : MAX_FACTORS)
			.map((factor) -> "- " + factor)
			.toList();
		String title = foreign.apply(answer.marketQuestion());
		return new Draft(List.of(), title.isEmpty() ? words.get("fallback-title") : title,
				List.of(prices(answer, words, outcome), decision(answer, words, outcome)), factors, runnerUp,
				words.get("as-of", UtcTime.seenFrom(answer.occurredAt(), answer.priceAsOf())));
	}

	private static @Nullable Afterthought runnerUp(@Nullable MarketCandidate candidate, Words words,
			UnaryOperator<String> foreign) {
		String title = (candidate != null) ? foreign.apply(candidate.question()) : "";
		if (candidate == null || title.isEmpty()) {
			return null;
		}
		Probability price = candidate.probability();
		return new Afterthought(words.get("or-did-you-mean") + " ", title,
				(price != null) ? " (%s)?".formatted(Percent.of(price)) : "?");
	}

	/**
	 * The outcome's name, empty for a plain yes.
	 */
	private static String outcome(AnalysisCompleted answer, UnaryOperator<String> foreign) {
		String outcome = foreign.apply(answer.outcome());
		if (outcome.codePointCount(0, outcome.length()) > MAX_OUTCOME) {
			outcome = outcome.substring(0, outcome.offsetByCodePoints(0, MAX_OUTCOME)).strip() + "…";
		}
		return outcome.equalsIgnoreCase("yes") ? "" : outcome;
	}

	private static String prices(AnalysisCompleted answer, Words words, String outcome) {
		String price = Percent.of(answer.marketProbability());
		String market = outcome.isEmpty() ? words.get("market-yes", price)
				: words.get("market-outcome", outcome, price);
		return market + ". " + words.get(isStatistical(answer) ? "statistical-estimate" : "estimate",
				Percent.of(answer.estimate()), Percent.range(answer.estimateLow(), answer.estimateHigh()));
	}

	private static String decision(AnalysisCompleted answer, Words words, String outcome) {
		String decision = switch (answer.recommendation()) {
			case Recommendation.BUY_YES -> on("BUY YES", words, outcome);
			case Recommendation.BUY_NO -> on("BUY NO", words, outcome);
			case Recommendation.HOLD -> words.get("no-edge");
		};
		return decision + ". "
				+ words.get("evidence", words.get(quality(answer.confidenceScore())),
						answer.confidenceScore().setScale(2, RoundingMode.HALF_UP).toPlainString(),
						isMarketDataOnly(answer) ? words.get("market-data-only") : "");
	}

	private static String on(String side, Words words, String outcome) {
		return outcome.isEmpty() ? side : words.get("on", side, outcome);
	}

	private static String quality(BigDecimal score) {
		if (score.compareTo(STRONG) >= 0) {
			return "strong";
		}
		return (score.compareTo(FAIR) >= 0) ? "fair" : "thin";
	}

	private static boolean isStatistical(AnalysisCompleted answer) {
		return answer.analyst().startsWith("statistical");
	}

	private static boolean isMarketDataOnly(AnalysisCompleted answer) {
		return answer.sources().stream().allMatch(AnswerDraft::isPolymarket);
	}

	private static boolean isPolymarket(Source source) {
		try {
			String host = URI.create(source.url()).getHost();
			return host != null && (host.equals("polymarket.com") || host.endsWith(".polymarket.com"));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
