package ai.aigg.insights.simulators.generated;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue: a family of events that differ in subject and window.
 *
 * @param shape kind of event
 * @param every how often it comes round
 * @param on day of an annual event, {@code MM-dd}
 * @param dates days of an event that does not repeat regularly, {@code yyyy-MM-dd}; for
 * {@link Shape#BY_DATE} the days within the year, {@code MM-dd}
 * @param at time of day of the end in New York, {@code HH:mm}; midnight after the last
 * day by default
 * @param ahead how many windows after the present one are listed
 * @param subjects name of the list of subjects, one event for each
 * @param options names of the lists of options, or the options themselves
 * @param title title of the event
 * @param question question of each market
 * @param slug address, derived from the title by default
 * @param rules resolution rules
 * @param source resolution source
 * @param tags labels
 * @param levels thresholds as multiples of the base
 * @param step distance of thresholds or edges as a share of the base
 * @param gap distance of thresholds or edges in units, instead of {@code step}
 * @param count thresholds, edges or matches
 * @param unit written before an amount
 * @param suffix written after an amount
 * @param odds probability (EACH) or yearly rate (BY_DATE)
 * @param volume typical turnover of the event over its life in USDC
 * @param additive whether the subject's value moves by differences
 * @param core whether it is listed however small the world is
 */
record Template(Shape shape, Every every, @Nullable String on, @Nullable List<String> dates, @Nullable String at,
		int ahead, @Nullable String subjects, @Nullable List<String> options, String title, String question,
		@Nullable String slug, String rules, @Nullable String source, List<String> tags, @Nullable List<Double> levels,
		double step, double gap, int count, @Nullable String unit, @Nullable String suffix, double odds, double volume,
		boolean additive, boolean core) {
}
