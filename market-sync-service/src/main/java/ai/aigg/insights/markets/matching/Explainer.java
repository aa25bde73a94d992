package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.matching.Explanation.Reason;
import ai.aigg.insights.markets.matching.Explanation.Why;
import ai.aigg.insights.markets.matching.ranking.Feature;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Amount;
import ai.aigg.insights.markets.matching.text.MarketLink;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Says why a text means one market and not another.
 */
@Component
public class Explainer {

	private final MarketMatcher matcher;

	private final LinkedMarkets links;

	private final Engine engine;

	private final WordSearch words;

	private final TextReader texts = new TextReader();

	private final double[] weights = Weights.load().ranking();

	Explainer(MarketMatcher matcher, LinkedMarkets links, Engine engine, WordSearch words) {
		this.matcher = matcher;
		this.links = links;
		this.engine = engine;
		this.words = words;
	}

	/**
	 * Explains.
	 * @param text a post
	 * @param context what it answers or quotes, or {@code null}
	 * @param at when it was written
	 * @param limit the most candidates; 0 for the decision alone, which saves half of the
	 * work
	 * @return what was understood, what is decided, and the candidates
	 */
	public Explanation explain(String text, @Nullable String context, Instant at, int limit) {
		Reading reading = this.texts.read(text, context, at);
		Match match = this.matcher.match(text, context, at);
		boolean wanted = reading.asks() && limit > 0;
		Optional<Ranking> ranking = wanted ? this.engine.rank(reading, at) : Optional.empty();
		List<Why> candidates = ranking.map((found) -> found.candidates().stream().limit(limit).map(this::why).toList())
			.orElseGet(() -> wanted ? byWords(text, context, at, limit) : List.of());
		String chosen = (match instanceof Match.Matched(MarketHit market, var _)) ? market.id().value() : null;
		boolean linked = !this.links.named(reading.links()).isEmpty();
		return new Explanation(reading.expanded(), aliases(reading), reading.words(), numbers(reading),
				reading.deadline(), reading.years().stream().sorted().toList(),
				reading.links().stream().map(MarketLink::slug).toList(), reading.asks(),
				linked ? "link" : this.engine.isReady() ? "meaning" : "words", decision(match), chosen,
				ranking.map(Ranking::confidence).orElse(null), candidates);
	}

	private static String decision(Match match) {
		return switch (match) {
			case Match.Matched(MarketHit market, Choice runnerUp) -> "It means: " + market.question()
					+ ((runnerUp != null) ? "; or perhaps: " + runnerUp.market().question() : "");
			case Match.Several(List<Choice> choices) -> "It may mean: "
					+ choices.stream().map((choice) -> choice.market().question()).collect(joining("; or: "));
			case Match.WholeEvent(String title, var _) -> "It means the event as a whole: " + title;
			case Match.NoMarket(List<Choice> nearest) -> nearest.isEmpty() ? "There is no such market."
					: "There is no such market; the nearest: " + nearest.getFirst().market().question();
			case Match.NoQuestion() -> "Nothing is asked.";
		};
	}

	private Why why(Ranked ranked) {
		double[] features = ranked.features();
		List<Reason> reasons = ranked.reasons()
			.keySet()
			.stream()
			.map((feature) -> reason(feature, features[feature.column()]))
			.sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.contribution())))
			.toList();
		return new Why(ranked.listing().id(), ranked.listing().title(), ranked.listing().eventSlug(), ranked.score(),
				ranked.cosine(), reasons);
	}

	private Reason reason(Feature feature, double value) {
		return new Reason(feature, value, value * this.weights[feature.column()], Wording.of(feature, value));
	}

	private List<Why> byWords(String text, @Nullable String context, Instant at, int limit) {
		return this.words.find(text, context, at, limit)
			.stream()
			.map((hit) -> new Why(hit.id().value(), hit.question(), null, hit.score(), null, List.of()))
			.toList();
	}

	private static List<String> aliases(Reading reading) {
		String added = reading.expanded().startsWith(reading.plain())
				? reading.expanded().substring(reading.plain().length()).strip() : "";
		return (added.length() > 2) ? List.of(added.substring(1, added.length() - 1).split(", ", -1)) : List.of();
	}

	private static List<String> numbers(Reading reading) {
		return reading.amounts().stream().map(Explainer::written).toList();
	}

	private static String written(Amount amount) {
		return (amount.high() > amount.low()) ? plain(amount.low()) + "-" + plain(amount.high()) : plain(amount.low());
	}

	private static String plain(double number) {
		return new java.math.BigDecimal(number).round(new java.math.MathContext(12))
			.stripTrailingZeros()
			.toPlainString();
	}

}
