package ai.aigg.insights.analysis.backtest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.analysis.backtest.QuestionFile.BadRowException;
import ai.aigg.insights.analysis.estimate.Circumstances;
import ai.aigg.insights.analysis.forecast.PastCase;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row.
 */
final class QuestionRow {

	static final String PRICE = "prob_a";

	static final String OUTCOME = "resolved_a";

	private static final int LONGEST_ECHO = 40;

	private static final double HOURS_PER_DAY = 24;

	private static final double MINUTES_PER_DAY = 24 * 60;

	private static final Pattern DAYS_BEFORE = Pattern.compile("(\\d{1,4}) ?days? before");

	private static final Pattern HOURS_BEFORE = Pattern.compile("(\\d{1,4}) ?h(?:ours?)? before");

	private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[ T](\\d{2}:\\d{2}(?::\\d{2})?))?");

	private QuestionRow() {
	}

	static ResolvedQuestion read(CSVRecord row) throws BadRowException {
		int columns = row.getParser().getHeaderNames().size();
		if (row.size() != columns) {
			throw new BadRowException("%d fields where the first line names %d".formatted(row.size(), columns));
		}
		double price = probability(PRICE, row.get(PRICE));
		boolean happened = outcome(row.get(OUTCOME));
		String platform = text(row, "platform");
		String id = text(row, "event_id").isEmpty() ? text(row, "id") : text(row, "event_id");
		// Without an id nothing tells what belongs together.
		String event = platform + "/" + (id.isEmpty() ? "row " + row.getRecordNumber() : id);
		String category = text(row, "category");
		String model = text(row, "prob_model");
		return new ResolvedQuestion(platform.isEmpty() ? "unknown" : platform, event, price, happened,
				new Circumstances(daysLeft(text(row, "prob_when"), text(row, "close")),
						category.isEmpty() ? Set.of() : Set.of(category)),
				model.isEmpty() ? null : (Double) probability("prob_model", model), asked(row));
	}

	private static PastCase asked(CSVRecord row) {
		Instant close = moment(text(row, "close"));
		Double daysLeft = daysLeft(text(row, "prob_when"), text(row, "close"));
		Instant asked = (close != null && daysLeft != null)
				? close.minus(Duration.ofMinutes(Math.round(daysLeft * MINUTES_PER_DAY))) : null;
		String outcome = text(row, "outcome_a");
		return new PastCase(text(row, "question"), outcome.isEmpty() ? "Yes" : outcome, text(row, "rules"),
				text(row, "resolution_source"), text(row, "evidence"), asked, close);
	}

	private static String text(CSVRecord row, String column) {
		return row.isMapped(column) ? row.get(column) : "";
	}

	private static double probability(String column, String text) throws BadRowException {
		try {
			double value = Double.parseDouble(text);
			if (value >= 0 && value <= 1) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			throw (BadRowException) notBetween(column, text).initCause(ex);
		}
		throw notBetween(column, text);
	}

	private static BadRowException notBetween(String column, String text) {
		return new BadRowException("%s is not a number from 0 to 1 but '%s'".formatted(column, echo(text)));
	}

	private static boolean outcome(String text) throws BadRowException {
		return switch (text) {
			case "1", "1.0" -> true;
			case "0", "0.0" -> false;
			default -> throw new BadRowException(
					"%s is not 0 or 1 but '%s'; only final outcomes can be scored".formatted(OUTCOME, echo(text)));
		};
	}

	/** When the price was, in days before the end; a sentence or a moment tells. */
	private static @Nullable Double daysLeft(String when, String close) {
		Matcher days = DAYS_BEFORE.matcher(when);
		if (days.find()) {
			return Double.valueOf(days.group(1));
		}
		Matcher hours = HOURS_BEFORE.matcher(when);
		if (hours.find()) {
			return Double.parseDouble(hours.group(1)) / HOURS_PER_DAY;
		}
		Instant then = moment(when);
		Instant end = moment(close);
		return (then != null && end != null) ? (Double) (Duration.between(then, end).toHours() / HOURS_PER_DAY) : null;
	}

	private static @Nullable Instant moment(String text) {
		Matcher moment = MOMENT.matcher(text);
		if (!moment.find()) {
			return null;
		}
		try {
			LocalTime time = (moment.group(2) != null) ? LocalTime.parse(moment.group(2)) : LocalTime.MIDNIGHT;
			return LocalDate.parse(moment.group(1)).atTime(time).toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			// 31 February is no moment; the price can be scored without one.
			return null;
		}
	}

	private static String echo(String text) {
		String line = text.replaceAll("\\p{Cntrl}", " ");
		return (line.length() <= LONGEST_ECHO) ? line : line.substring(0, LONGEST_ECHO) + "…";
	}

}
