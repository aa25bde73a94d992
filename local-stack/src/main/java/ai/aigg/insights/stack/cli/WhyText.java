package ai.aigg.insights.stack.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.stack.read.MentionPath;
import org.jspecify.annotations.Nullable;

/**
 * Words the path of a mention, a line for each step.
 */
final class WhyText {

	private WhyText() {
	}

	static List<String> of(MentionPath path) {
		List<String> lines = new ArrayList<>();
		lines.add("%s: %s".formatted(path.tweetId(), ending(path)));
		add(lines, "asked", path.askedAt(), path.askedAt(), author(path) + quoted(path.text()));
		add(lines, "received", path.receivedAt(), path.askedAt(), "by " + path.arrivedBy());
		if (path.mentionId() != null && !path.mentionId().equals(path.tweetId())) {
			lines.add("  edited     the edit %s is the one to reply to".formatted(path.mentionId()));
		}
		add(lines, "analysed", path.analysedAt(), path.askedAt(), String.valueOf(path.analysisId()));
		if (path.marketId() != null) {
			lines.add("  market     %s%s".formatted(path.marketId(), quoted(path.market())));
		}
		if (path.replyState() != null) {
			lines.add("  reply      %s%s%s".formatted(path.replyState(),
					(path.replyId() != null) ? " " + path.replyId() : "", quoted(path.replyText())));
		}
		add(lines, "ended", path.completedAt(), path.askedAt(),
				(path.detail() != null) ? Terminal.shortened(path.detail()) : "");
		return lines;
	}

	private static String ending(MentionPath path) {
		String reason = (path.reason() != null) ? " (" + path.reason() + ")" : "";
		return switch (path.status()) {
			case "complete" -> "answered" + reason;
			case "failed" -> "no reply" + reason;
			case "ignored" -> "no mention of ours" + reason;
			default -> "still open";
		};
	}

	private static String author(MentionPath path) {
		return (path.username() != null) ? "@" + Terminal.clean(path.username()) : "somebody";
	}

	private static String quoted(@Nullable String text) {
		return (text != null) ? " \"" + Terminal.shortened(text) + "\"" : "";
	}

	private static void add(List<String> lines, String step, @Nullable Instant at, @Nullable Instant start,
			String words) {
		if (at == null) {
			return;
		}
		String since = (start != null && at.isAfter(start))
				? " (+" + Terminal.seconds(Duration.between(start, at)) + ")" : "";
		lines.add("  %-10s %s%s %s".formatted(step, at.truncatedTo(ChronoUnit.MILLIS), since, words).stripTrailing());
	}

}
