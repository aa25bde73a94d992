package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Works out the markets of a planned event, shape by shape.
 */
final class Drafts {

	private final Chance chance;

	private final Catalogue catalogue;

	Drafts(Chance chance, Catalogue catalogue) {
		this.chance = chance;
		this.catalogue = catalogue;
	}

	/** The markets of a planned event. */
	Draft of(Plan plan) {
		Instant end = plan.window().end();
		return switch (plan.template().shape()) {
			case TOUCH_UP, TOUCH_DOWN -> {
				List<Double> levels = multiples(plan);
				yield new Draft(ladder(plan, levels), new Odds.Touch(quantity(plan), levels, end), Bond.EASIER_FIRST);
			}
			case ABOVE -> {
				List<Double> levels = around(plan);
				yield new Draft(ladder(plan, levels), new Odds.Above(quantity(plan), levels, end), Bond.EASIER_FIRST);
			}
			case RANGES -> {
				List<Double> edges = around(plan);
				yield new Draft(ranges(plan, edges), new Odds.Ranges(quantity(plan), edges, end), Bond.ONE_OF);
			}
			case ONE_OF -> oneOf(plan);
			case EACH -> each(plan);
			case BY_DATE -> byDate(plan);
			case MATCH -> Matches.draft(plan, this.chance);
			case THREE_WAY -> Matches.threeWay(plan, this.chance);
			case UP_DOWN -> new Draft(List
				.of(new Draft.Line(Words.fill(plan.template().question(), plan.words()), "", Draft.UP_DOWN, end)),
					new Odds.UpOrDown(quantity(plan), plan.window().start(), end), Bond.FREE);
		};
	}

	private Quantity quantity(Plan plan) {
		Subject subject = plan.subject();
		boolean additive = plan.template().additive();
		double daily = additive ? subject.deviation() : subject.deviation() / Math.sqrt(365);
		return new Quantity(this.chance, Chance.key(subject.name()), subject.base(), daily, additive);
	}

	private static List<Double> multiples(Plan plan) {
		double base = plan.subject().base();
		return Objects.requireNonNull(plan.template().levels())
			.stream()
			.map((level) -> Numbers.nice(level * base))
			.toList();
	}

	private List<Double> around(Plan plan) {
		Template template = plan.template();
		double base = plan.subject().base();
		double gap = (template.gap() > 0) ? template.gap() : Numbers.niceStep(base * template.step());
		double centre = Math.round(quantity(plan).value(plan.window().opens()) / gap) * gap;
		double lowest = centre - Math.floorDiv(template.count(), 2) * gap;
		double first = template.additive() ? lowest : Math.max(gap, lowest);
		return IntStream.range(0, template.count()).mapToObj((i) -> first + i * gap).toList();
	}

	private static List<Draft.Line> ladder(Plan plan, List<Double> levels) {
		return levels.stream().map((level) -> amount(plan, level)).map((level) -> line(plan, "level", level)).toList();
	}

	private static List<Draft.Line> ranges(Plan plan, List<Double> edges) {
		List<Draft.Line> lines = new ArrayList<>();
		lines.add(line(plan, "level", "less than " + amount(plan, edges.getFirst())));
		for (int i = 1; i < edges.size(); i++) {
			lines.add(line(plan, "level",
					"between " + amount(plan, edges.get(i - 1)) + " and " + amount(plan, edges.get(i))));
		}
		lines.add(line(plan, "level", amount(plan, edges.getLast()) + " or higher"));
		return lines;
	}

	private static String amount(Plan plan, double level) {
		String unit = plan.template().unit();
		String suffix = plan.template().suffix();
		return ((unit != null) ? unit : "") + Numbers.text(level) + ((suffix != null) ? suffix : "");
	}

	private static Draft.Line line(Plan plan, String word, String value) {
		String question = Words.fill(plan.template().question(), plan.words().with(word, value));
		return Draft.Line.yesNo(question, value, plan.window().end());
	}

	private Draft oneOf(Plan plan) {
		long key = Chance.key(plan.slug());
		List<Subject> options = this.catalogue.options(plan.template());
		List<Double> weights = IntStream.range(0, options.size()).mapToObj((i) -> {
			double given = options.get(i).base();
			double rank = (given > 0) ? Math.log(given) : -1.1 * Math.log(i + 1.0);
			return rank + 0.5 * this.chance.normal(key, i);
		}).toList();
		return new Draft(options(plan, options), new Odds.OneOf(this.chance, key, weights, plan.window().end()),
				Bond.ONE_OF);
	}

	private Draft each(Plan plan) {
		long key = Chance.key(plan.slug());
		double usual = Numbers.logOdds(plan.template().odds());
		List<Subject> options = this.catalogue.options(plan.template());
		if (options.isEmpty()) {
			Draft.Line single = Draft.Line.yesNo(Words.fill(plan.template().question(), plan.words()), "",
					plan.window().end());
			double given = plan.subject().base();
			double logOdds = ((given > 0) ? Numbers.logOdds(given) : usual) + 0.7 * this.chance.normal(key, 0);
			return new Draft(List.of(single), new Odds.Free(this.chance, key, List.of(logOdds)), Bond.FREE);
		}
		List<Double> logOdds = IntStream.range(0, options.size()).mapToObj((i) -> {
			double given = options.get(i).base();
			return ((given > 0) ? Numbers.logOdds(given) : usual) + 0.7 * this.chance.normal(key, i);
		}).toList();
		return new Draft(options(plan, options), new Odds.Free(this.chance, key, logOdds), Bond.FREE);
	}

	private static List<Draft.Line> options(Plan plan, List<Subject> options) {
		return options.stream().map((option) -> {
			Vocabulary words = plan.words().with("option", option.name());
			return Draft.Line.yesNo(Words.fill(plan.template().question(), words), option.name(), plan.window().end());
		}).toList();
	}

	private Draft byDate(Plan plan) {
		long key = Chance.key(plan.slug());
		List<String> days = Objects.requireNonNull(plan.template().dates());
		List<LocalDate> dates = days.stream()
			.map((day) -> MonthDay.parse("--" + day).atYear(plan.window().day().getYear()))
			.toList();
		List<Draft.Line> lines = dates.stream().map((date) -> {
			String text = WindowWords.date(date) + ", " + date.getYear();
			return Draft.Line.yesNo(Words.fill(plan.template().question(), plan.words().with("by", text)), text,
					Windows.endOf(date));
		}).toList();
		double given = plan.subject().base();
		double rate = ((given > 0) ? given : plan.template().odds()) * Math.exp(0.5 * this.chance.normal(key, 0));
		return new Draft(lines, new Odds.ByDate(this.chance, key, rate, lines.stream().map(Draft.Line::end).toList()),
				Bond.EASIER_LAST);
	}

}
