package ai.aigg.insights.markets.matching.text;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The last day that a text speaks of, and the text without its dates.
 *
 * @param day the day, or {@code null} when it speaks of none
 * @param rest the text without what was read as a date or a time of day
 */
record Deadline(@Nullable LocalDate day, String rest) {
}
