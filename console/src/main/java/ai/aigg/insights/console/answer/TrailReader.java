package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import ai.aigg.insights.console.answer.Trail.Act;
import ai.aigg.insights.console.answer.Trail.Score;
import ai.aigg.insights.console.answer.Trail.Step;
import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Puts together what the owners' tables tell about a question besides its answer.
 */
@Repository
class TrailReader {

	private static final int MOST_ACTS = 50;

	private final ReadClient reads;

	TrailReader(ReadClient reads) {
		this.reads = reads;
	}

	Trail read(Mention mention, @Nullable Conclusion conclusion, List<Evidence> evidence) {
		Optional<Question> question = question(mention.id());
		return new Trail(steps(mention, conclusion, evidence, question.orElse(null)), acts(mention),
				label(mention.tweetId()).orElse(null),
				(conclusion != null) ? score(conclusion.id()).orElse(null) : null,
				question.map(Question::cost).orElse(null), question.map(Question::shared).orElse(false));
	}

	static List<Step> steps(Mention mention, @Nullable Conclusion conclusion, List<Evidence> evidence,
			@Nullable Question question) {
		List<Moment> moments = new ArrayList<>();
		moments.add(new Moment("written on X", mention.askedAt()));
		moments.add(new Moment("taken in, by " + mention.arrivedBy(), mention.receivedAt()));
		evidence.forEach((each) -> moments.add(new Moment(each.provider()
				+ (each.at().isBefore(mention.receivedAt()) ? ": evidence of an earlier question" : ": evidence"),
				each.at())));
		if (question != null) {
			moments.add(new Moment("market and evidence known, analysis asked for", question.askedAt()));
		}
		if (conclusion != null) {
			moments.add(new Moment(conclusion.at().isBefore(mention.receivedAt())
					? "analysed for an earlier question, shared" : "analysed", conclusion.at()));
		}
		if (mention.reply().attemptedAt() != null) {
			moments
				.add(new Moment("attempt " + mention.reply().attempts() + " to post", mention.reply().attemptedAt()));
		}
		if (mention.completedAt() != null) {
			moments.add(new Moment("ended: " + mention.reply().state(), mention.completedAt()));
		}
		moments.sort(Comparator.comparing(Moment::at));
		List<Step> steps = new ArrayList<>();
		Instant before = null;
		for (Moment moment : moments) {
			steps.add(new Step(moment.name(), moment.at(),
					(before != null) ? Duration.between(before, moment.at()) : null));
			before = moment.at();
		}
		return steps;
	}

	private Optional<Question> question(UUID id) {
		return this.reads.sql("SELECT asked_at, cost_usd, shared FROM analysis_questions WHERE question_id = :id")
			.param("id", id)
			.query((row, number) -> new Question(Columns.instant(row, "asked_at"), row.getBigDecimal("cost_usd"),
					row.getBoolean("shared")))
			.optional();
	}

	private Optional<Score> score(UUID analysis) {
		return this.reads.sql("SELECT verdict, brier, brier_market FROM analysis_scores WHERE analysis_id = :id")
			.param("id", analysis)
			.query((row, number) -> new Score(Columns.text(row, "verdict"), row.getBigDecimal("brier"),
					row.getBigDecimal("brier_market")))
			.optional();
	}

	private Optional<Trail.Label> label(String tweetId) {
		return this.reads.sql("""
				SELECT acceptable, note, labelled_by, labelled_at FROM market_match_labels WHERE tweet_id = :id
				""")
			.param("id", tweetId)
			.query((row, number) -> new Trail.Label(Columns.texts(row, "acceptable"), row.getString("note"),
					Columns.text(row, "labelled_by"), Columns.instant(row, "labelled_at")))
			.optional();
	}

	/**
	 * The owners' audits name what was acted on; here that is the post or its question.
	 */
	private List<Act> acts(Mention mention) {
		TreeMap<String, String> audits = new TreeMap<>(
				java.util.Map.of("twitter-gateway", "gateway_audit", "market-sync-service", "market_sync_audit"));
		List<Act> acts = new ArrayList<>();
		audits.forEach((owner,
				table) -> acts.addAll(this.reads.sql("""
						SELECT happened_at, actor, act, before_value, after_value, outcome FROM %s
						WHERE target = ANY(:targets) ORDER BY happened_at DESC LIMIT :most
						""".formatted(table))
					.param("targets", new String[] { mention.tweetId(), mention.mentionId(), mention.id().toString() })
					.param("most", MOST_ACTS)
					.query((row, number) -> new Act(Columns.instant(row, "happened_at"), owner,
							Columns.text(row, "actor"), Columns.text(row, "act"), row.getString("before_value"),
							row.getString("after_value"), Columns.text(row, "outcome")))
					.list()));
		acts.sort(Comparator.comparing(Act::at).reversed());
		return acts;
	}

	/**
	 * A question as the analysis service knows it.
	 *
	 * @param askedAt when it came there
	 * @param cost US dollars
	 * @param shared whether it shares the analysis of another
	 */
	record Question(Instant askedAt, BigDecimal cost, boolean shared) {
	}

	private record Moment(String name, Instant at) {
	}

}
