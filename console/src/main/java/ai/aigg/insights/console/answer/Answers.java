package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.console.chart.LineChart;
import ai.aigg.insights.console.chart.Mark;
import ai.aigg.insights.console.chart.PricePaths;
import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts an answer's page together.
 */
@Component
class Answers {

	/** What the chart shows before the answer, and after it at most. */
	private static final Duration SPAN = Duration.ofDays(30);

	private final Mentions mentions;

	private final Conclusions conclusions;

	private final EvidenceReader evidence;

	private final TrailReader trails;

	private final PricePaths prices;

	private final ReadClient reads;

	private final Clock clock;

	Answers(Mentions mentions, Conclusions conclusions, EvidenceReader evidence, TrailReader trails, PricePaths prices,
			ReadClient reads, Clock clock) {
		this.mentions = mentions;
		this.conclusions = conclusions;
		this.evidence = evidence;
		this.trails = trails;
		this.prices = prices;
		this.reads = reads;
		this.clock = clock;
	}

	Optional<Answer> find(String post) {
		return this.mentions.find(post).map(this::answer);
	}

	private Answer answer(Mention mention) {
		UUID analysis = mention.analysis();
		Conclusion conclusion = (analysis != null) ? this.conclusions.find(analysis).orElse(null) : null;
		Subject market = (conclusion != null) ? market(conclusion.market()).orElse(null) : null;
		List<Evidence> found = (conclusion != null) ? this.evidence.read(conclusion.research()) : List.of();
		LineChart chart = (conclusion != null && market != null) ? chart(market, conclusion) : null;
		return new Answer(mention, this.mentions.thread(mention), conclusion, market, chart, found,
				this.trails.read(mention, conclusion, found));
	}

	private Optional<Subject> market(UUID id) {
		return this.reads.sql("""
				SELECT market_id, question, category, current_probability, price_as_of, end_date, closed, resolution,
				    winning_outcome
				FROM markets WHERE id = :id
				""")
			.param("id", id)
			.query((row, number) -> new Subject(Columns.text(row, "market_id"), Columns.text(row, "question"),
					row.getString("category"), row.getBigDecimal("current_probability"),
					Columns.instant(row, "price_as_of"), Columns.instantOrNull(row, "end_date"),
					row.getBoolean("closed"), Columns.text(row, "resolution"), row.getString("winning_outcome")))
			.optional();
	}

	private @Nullable LineChart chart(Subject market, Conclusion conclusion) {
		Instant now = this.clock.instant();
		Instant latest = conclusion.at().plus(SPAN);
		Instant end = latest.isBefore(now) ? latest : now;
		return LineChart.of(market.question(), this.prices.read(market.marketId(), conclusion.at().minus(SPAN), end),
				end, mark(conclusion));
	}

	private static @Nullable Mark mark(Conclusion conclusion) {
		BigDecimal low = conclusion.numbers().low();
		BigDecimal high = conclusion.numbers().high();
		double estimate = conclusion.numbers().estimate().doubleValue();
		if (low == null || high == null || low.doubleValue() > estimate || high.doubleValue() < estimate) {
			return null;
		}
		return new Mark(conclusion.at(), estimate, low.doubleValue(), high.doubleValue());
	}

}
