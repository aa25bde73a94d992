package ai.aigg.insights.stack.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketCandidate;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Source;
import org.jspecify.annotations.Nullable;

/**
 * Prints an answer for people.
 */
final class AnswerText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ROOT)
		.withZone(ZoneId.systemDefault());

	private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());

	private final Terminal terminal;

	AnswerText(Terminal terminal) {
		this.terminal = terminal;
	}

	void print(Answer answer) {
		this.terminal.say("");
		if (answer.reply() != null) {
			this.terminal.say(this.terminal.bold("The reply, as posted:"));
			Terminal.cleanLines(answer.reply()).lines().forEach((line) -> this.terminal.say("  | " + line));
		}
		else {
			this.terminal.say(this.terminal.bold("There is no reply.") + " " + why(answer));
		}
		this.terminal.say("");
		answer.analysis().ifPresent(this::analysis);
		answer.unanswered().ifPresent((unanswered) -> unanswered(unanswered, answer.replyId()));
	}

	private static String why(Answer answer) {
		String reason = (answer.reason() != null) ? answer.reason() : "no reason given";
		return switch (answer.status()) {
			case "failed" -> "The question failed: %s.".formatted(reason);
			case "pending" -> "The question is still on its way: %s.".formatted(reason);
			default -> "It ended without one: %s.".formatted(reason);
		};
	}

	private void analysis(AnalysisCompleted analysis) {
		row("Market", "%s (%s)".formatted(Terminal.clean(analysis.marketQuestion()), analysis.marketId()));
		row("Price", "%s at %s, as of %s".formatted(Terminal.clean(analysis.outcome()),
				percent(analysis.marketProbability()), TIME.format(analysis.priceAsOf())));
		row("Estimate", "%s (80 %% sure: %s to %s), by %s".formatted(percent(analysis.estimate()),
				percent(analysis.estimateLow()), percent(analysis.estimateHigh()), Terminal.clean(analysis.analyst())));
		row("Recommendation", this.terminal.bold(analysis.recommendation().name()));
		row("Confidence", analysis.confidenceScore() + " (how good the evidence is)");
		MarketCandidate runnerUp = analysis.runnerUp();
		if (runnerUp != null) {
			row("Or meant", candidate(runnerUp, runnerUp.question()));
		}
		analysis.factors().forEach((factor) -> row("Because", Terminal.clean(factor)));
		analysis.sources().forEach((source) -> row("Source", source(source)));
		this.terminal.say("");
	}

	private void unanswered(QuestionUnanswered unanswered, @Nullable String replyId) {
		String title = unanswered.eventTitle();
		if (title != null) {
			row("Event", Terminal.clean(title));
		}
		row("No analysis", "%s: %s".formatted(unanswered.reason().name().toLowerCase(Locale.ROOT),
				Terminal.clean(unanswered.detail())));
		int number = 0;
		for (MarketCandidate candidate : unanswered.nearest()) {
			number++;
			switch (unanswered.reason()) {
				case SEVERAL_MARKETS -> row("Choice " + number, candidate(candidate, candidate.question()));
				case WHOLE_EVENT -> row("Outcome", candidate(candidate, outcome(candidate)));
				default -> row("Nearest", candidate(candidate, candidate.question()));
			}
		}
		if (number > 0 && replyId != null) {
			goOn(unanswered, replyId);
		}
		this.terminal.say("");
	}

	private void goOn(QuestionUnanswered unanswered, String replyId) {
		switch (unanswered.reason()) {
			case SEVERAL_MARKETS -> row("Go on", "./aigg ask --reply-to %s 1".formatted(replyId));
			case WHOLE_EVENT -> row("Go on", "./aigg ask --reply-to %s \"an outcome\"".formatted(replyId));
			default -> {
			}
		}
	}

	private static String outcome(MarketCandidate candidate) {
		String label = candidate.label();
		return (label != null) ? label : candidate.question();
	}

	private static String candidate(MarketCandidate candidate, String name) {
		Probability price = candidate.probability();
		return "%s (%s)%s, fits %s".formatted(Terminal.clean(name), candidate.marketId(),
				(price != null) ? " at " + percent(price) : "", String.format(Locale.ROOT, "%.2f", candidate.score()));
	}

	private static String source(Source source) {
		Instant date = (source.publishedAt() != null) ? source.publishedAt() : source.fetchedAt();
		return "%s  %s  (%s %s)".formatted(Terminal.clean(source.title()), Terminal.clean(source.url()),
				(source.publishedAt() != null) ? "of" : "read", DAY.format(date));
	}

	private static String percent(Probability probability) {
		return String.format(Locale.ROOT, "%.1f %%", probability.doubleValue() * 100);
	}

	private void row(String label, String value) {
		this.terminal.say("%s %s".formatted(this.terminal.dim("%-15s".formatted(label)), value));
	}

}
