package ai.aigg.insights.analysis.estimate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.evidence.WebQuality;
import ai.aigg.insights.analysis.forecast.Effort;
import ai.aigg.insights.analysis.forecast.Panel;
import ai.aigg.insights.analysis.forecast.Reading;
import ai.aigg.insights.analysis.forecast.Sample;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.schema.events.Probability;

/**
 * Pools what a model forecasts blind to the price with what the numbers say. Where the
 * model is out, the numbers stand alone, and that is said.
 */
class ModelAnalyst implements Analyst {

	private static final String MODEL_OUT = " (model out)";

	private static final int LONGEST_NAME = 100;

	private final StatisticalAnalyst numbers;

	private final Panel panel;

	private final Pool pool;

	ModelAnalyst(StatisticalAnalyst numbers, Panel panel, Pool pool) {
		this.numbers = numbers;
		this.panel = panel;
		this.pool = pool;
	}

	@Override
	public Testimony hear(Market market, Research research, Instant now, Effort effort) {
		return this.panel.hear(market, research, now, effort);
	}

	@Override
	public Optional<Opinion> judge(Market market, Research research, Instant now, Testimony testimony) {
		return this.numbers.estimate(market, research, now).map((statistical) -> {
			if (testimony.samples().isEmpty()) {
				return alone(statistical, testimony);
			}
			Forecast forecast = forecast(statistical, testimony, market, research, now);
			return new Opinion(name(testimony), parameters(), pooled(statistical, forecast), forecast, null);
		});
	}

	private Opinion alone(Estimate statistical, Testimony testimony) {
		Opinion plain = new Opinion(this.numbers.name(), this.numbers.parameters(), statistical, null, testimony.out());
		return plain.standsIn()
				? new Opinion(this.numbers.name() + MODEL_OUT, plain.parameters(), statistical, null, testimony.out())
				: plain;
	}

	private Forecast forecast(Estimate statistical, Testimony testimony, Market market, Research research,
			Instant now) {
		Reading reading = Reading.of(testimony, market, research);
		Ensemble ensemble = Ensemble.of(reading.probabilities(), this.pool);
		double evidence = WebQuality.of(research.webSources(), now).total();
		BigDecimal price = statistical.anchor().probability().value();
		Probability blind = Probability.of(ensemble.probability());
		List<Double> baseRates = reading.baseRates().stream().sorted().toList();
		// Nobody knows yet how good its forecasts are here; the record starts with them.
		return new Forecast(blind, blind.value().subtract(price).abs(), Rounding.four(this.pool.weight(evidence, 1)),
				Rounding.four(evidence), Rounding.four(ensemble.disagreement()), reading.probabilities(),
				baseRates.get(baseRates.size() / 2), reading.factors());
	}

	private Estimate pooled(Estimate statistical, Forecast forecast) {
		double before = statistical.probability().doubleValue();
		double after = this.pool.combine(before, forecast.probability().doubleValue(), forecast.weight());
		return statistical.moved(LogOdds.of(after) - LogOdds.of(before),
				statistical.doubt().with(forecast.weight() * forecast.disagreement(), this.numbers.mostDoubt()));
	}

	private Map<String, Double> parameters() {
		Map<String, Double> all = new TreeMap<>(this.numbers.parameters());
		all.put("poolWeight", this.pool.weight());
		all.put("poolCap", this.pool.cap());
		all.put("poolLowestForecast", this.pool.lowestForecast());
		all.put("poolHighestForecast", this.pool.highestForecast());
		return all;
	}

	private static String name(Testimony testimony) {
		String models = testimony.samples().stream().map(Sample::model).distinct().collect(Collectors.joining(", "));
		return (models.length() <= LONGEST_NAME) ? models : models.substring(0, LONGEST_NAME);
	}

}
