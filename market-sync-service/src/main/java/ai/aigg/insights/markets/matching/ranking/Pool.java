package ai.aigg.insights.markets.matching.ranking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.markets.matching.text.Amount;

/**
 * The candidates for one query, with their features.
 */
final class Pool {

	private static final double NEAR_ENOUGH = 0.05;

	private final Query query;

	private final MarketIndex index;

	private final Map<String, Double> nearest = new HashMap<>();

	private final double asked;

	private final Agreement agreement;

	private double likest;

	private double highestCosine;

	Pool(Query query, MarketIndex index) {
		this.query = query;
		this.index = index;
		this.agreement = new Agreement(query);
		this.asked = query.words().values().stream().mapToDouble(Double::doubleValue).sum();
	}

	List<double[]> features(List<Entry> entries) {
		for (Entry entry : entries) {
			this.nearest.merge(entry.template(), nearness(entry), Math::max);
			if (this.query.likeness().knows(entry)) {
				this.likest = Math.max(this.likest, this.query.likeness().of(entry));
				this.highestCosine = Math.max(this.highestCosine, this.query.likeness().cosine(entry));
			}
		}
		return entries.stream().map(this::features).toList();
	}

	/**
	 * How much an entry resembles the text. Where its title has not been read yet, it is
	 * taken for as like as the likest of the others, by the share of what is asked that
	 * it says.
	 */
	double cosine(Entry entry, double[] features) {
		return this.query.likeness().knows(entry) ? this.query.likeness().cosine(entry)
				: this.highestCosine * features[Feature.COVERED.column()] / 4;
	}

	private double nearness(Entry entry) {
		double best = 0;
		for (Amount asks : this.query.reading().amounts()) {
			for (Amount has : entry.amounts()) {
				best = Math.max(best, has.nearness(asks));
			}
		}
		return best;
	}

	private double[] features(Entry entry) {
		Row row = new Row();
		words(entry, row);
		row.set(Feature.LIKENESS, this.query.likeness().knows(entry) ? this.query.likeness().of(entry)
				: this.likest * row.values[Feature.COVERED.column()] / 4);
		numbers(entry, row);
		days(entry, row);
		row.set(Feature.NAME_MISSED, Math.min(3, this.agreement.missed(entry)));
		row.set(Feature.DIRECTION, this.agreement.direction(entry));
		row.set(Feature.GAME, entry.game() ? 1 : 0);
		row.set(Feature.VOLUME, Math.log10(1 + Math.max(0, entry.listing().volume24h())) / 3);
		row.set(Feature.LENGTH, Math.log(1 + entry.words().size()) / 2);
		return row.values;
	}

	private void words(Entry entry, Row row) {
		Lexicon lexicon = this.index.lexicon();
		double covered = 0;
		double ownAsked = 0;
		double ownCovered = 0;
		for (Map.Entry<String, Double> word : this.query.words().entrySet()) {
			boolean has = this.query.has(entry, word.getKey());
			covered += has ? word.getValue() : 0;
			if (this.query.reading().ownWords().contains(word.getKey())) {
				ownAsked += word.getValue();
				ownCovered += has ? word.getValue() : 0;
			}
		}
		double says = 0;
		double meant = 0;
		for (String word : entry.wordSet()) {
			double weight = lexicon.weight(word);
			says += weight;
			meant += this.query.asksFor(word) ? weight : 0;
		}
		row.set(Feature.COVERED, (this.asked > 0) ? 4 * covered / this.asked : 0);
		row.set(Feature.ASKED, (says > 0) ? 4 * meant / says : 0);
		row.set(Feature.OWN_COVERED, (ownAsked > 0) ? 4 * ownCovered / ownAsked : 0);
	}

	private void numbers(Entry entry, Row row) {
		List<Amount> asked = this.query.reading().amounts();
		if (asked.isEmpty()) {
			row.set(Feature.NUMBER_EXTRA, entry.amounts().isEmpty() ? 0 : 1);
			return;
		}
		double nearness = nearness(entry);
		row.set(Feature.NUMBER_MET, (nearness >= 1) ? 1 : 0);
		row.set(Feature.NUMBER_NEAR, (nearness < 1) ? nearness : 0);
		row.set(Feature.NUMBER_NEAREST,
				(nearness > NEAR_ENOUGH && nearness >= this.nearest.getOrDefault(entry.template(), 0d)) ? 1 : 0);
	}

	private void days(Entry entry, Row row) {
		LocalDate asked = this.query.reading().deadline();
		LocalDate day = entry.deadline();
		LocalDate end = entry.end();
		LocalDate last = (end != null) ? end : day;
		row.set(Feature.EXPIRED, (last != null && last.isBefore(this.query.today())) ? 1 : 0);
		Set<Integer> years = this.query.reading().years();
		if (!years.isEmpty() && !entry.years().isEmpty()) {
			boolean met = entry.years().stream().anyMatch(years::contains);
			row.set(met ? Feature.YEAR_MET : Feature.YEAR_OTHER, 1);
		}
		if (asked == null) {
			row.set(Feature.DAY_EXTRA, (day != null) ? 1 : 0);
			long ahead = (last != null) ? Math.max(0, ChronoUnit.DAYS.between(this.query.today(), last)) : 365;
			row.set(Feature.SOON, Math.exp(-ahead / 90d));
			return;
		}
		if (day != null) {
			long days = Math.abs(ChronoUnit.DAYS.between(asked, day));
			row.set(Feature.DAY_MET, (days <= 1) ? 1 : (days <= 3) ? 0.6 : 0);
			row.set(Feature.DAY_OTHER, (days > 3) ? 0.4 + 0.6 * Math.min(1, days / 120d) : 0);
		}
		else if (end != null) {
			long days = ChronoUnit.DAYS.between(asked, end);
			row.set(Feature.END_MET, (Math.abs(days) <= 3) ? 1 : 0);
			row.set(Feature.END_WITHIN, (days < -3) ? 1 : 0);
			row.set(Feature.END_BEYOND, (days > 3) ? 1 : 0);
		}
	}

	/**
	 * Features in the making.
	 */
	private static final class Row {

		private final double[] values = new double[Feature.values().length];

		void set(Feature feature, double value) {
			this.values[feature.column()] = value;
		}

	}

}
