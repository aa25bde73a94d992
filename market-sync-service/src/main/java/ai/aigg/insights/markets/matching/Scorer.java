package ai.aigg.insights.markets.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.matching.Term.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says how well a market fits a question: how much of what is asked it speaks of, and how
 * much of what it speaks of is asked.
 */
final class Scorer {

	private static final double OF_QUESTION = 0.65;

	private static final double IN_EVENT_ONLY = 0.8;

	private static final double BY_DEADLINE = 0.8;

	/** Another threshold than asked for makes another market. */
	private static final double NUMBER_MISSED = 0.7;

	/** A threshold that is far from the one asked for is not meant at all. */
	private static final double NUMBER_FAR = 0.45;

	/** From here on a threshold is far: half as much again, or less. */
	private static final double LEAST_NEARNESS = 0.3;

	/** At most, for the threshold that comes nearest to the one asked for. */
	private static final double NUMBER_NEAR = 0.5;

	private static final double NUMBER_WEIGHT = 1.5;

	private static final double YEAR_WEIGHT = 0.3;

	private static final double MONTH_WEIGHT = 0.6;

	private static final double ACTIVE_BONUS = 0.01;

	private static final double VOLUME_BONUS = 0.02;

	private static final double PAST_END = 0.85;

	/**
	 * Deadlines are midnight or noon of American time zones; this brings both to their
	 * day.
	 */
	private static final Duration TO_THE_DAY = Duration.ofHours(12);

	private static final Pattern YEAR = Pattern.compile("20[23]\\d");

	private static final Set<String> MONTHS = Set.of("januari", "februari", "march", "april", "may", "june", "juli",
			"august", "septemb", "octob", "novemb", "decemb");

	private final List<Wanted> wanted;

	/** Which lexemes must come together for one of them to count. */
	private final Map<String, List<Set<String>>> alternatives = new HashMap<>();

	private final Vocabulary vocabulary;

	private final Instant now;

	Scorer(List<Wanted> wanted, Vocabulary vocabulary, Instant now) {
		this.wanted = wanted;
		this.vocabulary = vocabulary;
		this.now = now;
		wanted.forEach((term) -> term.alternatives()
			.forEach((lexemes) -> lexemes.forEach(
					(lexeme) -> this.alternatives.computeIfAbsent(lexeme, (key) -> new ArrayList<>()).add(lexemes))));
	}

	/**
	 * Scores a market.
	 * @param market shares words with the question
	 * @return 0 to 1
	 */
	double score(Candidate market) {
		double asked = 0;
		double answered = 0;
		boolean number = false;
		boolean numberMet = false;
		boolean numberFar = false;
		for (Wanted term : this.wanted) {
			double weight = term.weight() * kindWeight(term.term().kind());
			double fit = fit(term, market);
			asked += weight;
			answered += weight * fit;
			if (term.term().kind() == Kind.NUMBER) {
				number = true;
				numberMet |= fit > NUMBER_NEAR;
				numberFar |= fit < NUMBER_NEAR * LEAST_NEARNESS && speaksOfNumbers(market);
			}
		}
		if (answered == 0) {
			return 0;
		}
		double score = OF_QUESTION * answered / asked + (1 - OF_QUESTION) * spokenOf(market);
		if (number && !numberMet) {
			score *= numberFar ? NUMBER_FAR : NUMBER_MISSED;
		}
		score *= isPast(market) ? PAST_END : 1;
		score += market.active() ? ACTIVE_BONUS : 0;
		score += VOLUME_BONUS * Math.min(1, Math.log10(1 + market.volume24h().doubleValue()) / 6);
		return Math.min(score, 1);
	}

	private static double kindWeight(Kind kind) {
		return switch (kind) {
			case WORD -> 1;
			case NUMBER -> NUMBER_WEIGHT;
			case YEAR -> YEAR_WEIGHT;
			case MONTH -> MONTH_WEIGHT;
		};
	}

	private static double fit(Wanted wanted, Candidate market) {
		if (wanted.isIn(market.own())) {
			return 1;
		}
		if (wanted.isIn(market.all())) {
			return IN_EVENT_ONLY;
		}
		if (wanted.term().kind() == Kind.NUMBER) {
			return NUMBER_NEAR * nearness(wanted.term().value(), market);
		}
		ZonedDateTime deadline = deadline(market.endDate());
		if (deadline == null) {
			return 0;
		}
		return switch (wanted.term().kind()) {
			case WORD, NUMBER -> 0;
			case YEAR -> fitsYear((int) wanted.term().value(), deadline, market) ? BY_DEADLINE : 0;
			case MONTH -> (deadline.getMonthValue() == (int) wanted.term().value()
					&& market.own().stream().noneMatch(MONTHS::contains)) ? BY_DEADLINE : 0;
		};
	}

	private static boolean speaksOfNumbers(Candidate market) {
		return market.own()
			.stream()
			.anyMatch((lexeme) -> NumberWords.valueOf(lexeme) >= NumberWords.SMALLEST_THRESHOLD);
	}

	private static double nearness(double asked, Candidate market) {
		return market.own()
			.stream()
			.mapToDouble(NumberWords::valueOf)
			.filter((value) -> value > 0 && asked > 0)
			.map((value) -> Math.exp(-3 * Math.abs(Math.log(value / asked))))
			.max()
			.orElse(0);
	}

	private static boolean fitsYear(int year, ZonedDateTime deadline, Candidate market) {
		// A market "before 2027" ends in 2026.
		return deadline.getYear() == year && (market.own().contains(Integer.toString(year + 1))
				|| market.own().stream().noneMatch((lexeme) -> YEAR.matcher(lexeme).matches()));
	}

	private static @Nullable ZonedDateTime deadline(@Nullable Instant endDate) {
		return (endDate != null) ? endDate.minus(TO_THE_DAY).atZone(ZoneOffset.UTC) : null;
	}

	private double spokenOf(Candidate market) {
		double all = 0;
		double met = 0;
		for (String lexeme : market.own()) {
			double weight = this.vocabulary.weight(lexeme) * (YEAR.matcher(lexeme).matches() ? YEAR_WEIGHT : 1);
			all += weight;
			if (this.alternatives.getOrDefault(lexeme, List.of()).stream().anyMatch(market.all()::containsAll)) {
				met += weight;
			}
		}
		return (all > 0) ? met / all : 0;
	}

	private boolean isPast(Candidate market) {
		return market.endDate() != null && market.endDate().isBefore(this.now);
	}

}
