package ai.aigg.insights.simulators.generated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs teams for a day and works out the markets of a match.
 */
final class Matches {

	private Matches() {
	}

	/** So many pairs of teams for a day, none of them twice. */
	static List<List<Subject>> pairs(List<Subject> teams, long key, int count, Chance chance) {
		List<Subject> order = new ArrayList<>(teams);
		for (int i = order.size() - 1; i > 0; i--) {
			int other = chance.pick(key, i, i + 1);
			Subject moved = order.set(i, order.get(other));
			order.set(other, moved);
		}
		List<List<Subject>> pairs = new ArrayList<>();
		for (int i = 0; i < Math.min(count, order.size() / 2); i++) {
			pairs.add(List.of(order.get(2 * i), order.get(2 * i + 1)));
		}
		return pairs;
	}

	/** Who wins, by how much, and how many points. */
	static Draft draft(Plan plan, Chance chance) {
		long key = Chance.key(plan.slug());
		Instant end = plan.window().end();
		String home = plan.subject().name();
		String away = plan.rival().name();
		double edge = edge(plan, chance);
		List<Draft.Line> lines = new ArrayList<>();
		List<Double> logOdds = new ArrayList<>();
		lines.add(new Draft.Line(home + " vs. " + away, "", List.of(home, away), end));
		logOdds.add(edge);
		if (plan.template().gap() > 0) {
			String favourite = (edge >= 0) ? home : away;
			String spread = "(-" + Numbers.text(Math.round(Math.abs(edge) * plan.template().step()) + 1.5) + ")";
			lines.add(new Draft.Line("Spread: " + favourite + " " + spread, "Spread " + spread,
					List.of(favourite, favourite.equals(home) ? away : home), end));
			logOdds.add(0.25 * chance.normal(key, 1));
			String total = Numbers
				.text(plan.template().gap() + chance.pick(key, 2, 9) * plan.template().step() / 4 + 0.5);
			lines.add(new Draft.Line(home + " vs. " + away + ": O/U " + total, "O/U " + total, Draft.OVER_UNDER, end));
			logOdds.add(0.25 * chance.normal(key, 3));
		}
		return new Draft(List.copyOf(lines), new Odds.Free(chance, key, List.copyOf(logOdds)), Bond.FREE);
	}

	/** Home win, draw, away win. */
	static Draft threeWay(Plan plan, Chance chance) {
		Instant end = plan.window().end();
		String home = plan.subject().name();
		String away = plan.rival().name();
		String day = plan.window().day().toString();
		double edge = edge(plan, chance) + 0.25;
		List<Draft.Line> lines = List.of(Draft.Line.yesNo("Will " + home + " win on " + day + "?", home, end),
				Draft.Line.yesNo("Will " + home + " vs. " + away + " end in a draw?", "Draw", end),
				Draft.Line.yesNo("Will " + away + " win on " + day + "?", away, end));
		return new Draft(lines,
				new Odds.OneOf(chance, Chance.key(plan.slug()), List.of(edge / 2, -0.35, -edge / 2), end), Bond.ONE_OF);
	}

	private static double edge(Plan plan, Chance chance) {
		return 0.9 * (chance.normal(Chance.key(plan.subject().name()), 0)
				- chance.normal(Chance.key(plan.rival().name()), 0));
	}

}
