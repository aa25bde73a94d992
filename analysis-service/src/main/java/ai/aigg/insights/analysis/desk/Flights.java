package ai.aigg.insights.analysis.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one question at a time have a market analysed, on whatever instance; the others
 * wait as rows. A crash leaves the flight to the same question's job, and when that does
 * not come back, to the next who asks.
 */
@Repository
class Flights {

	private final JdbcClient jdbc;

	private final Ids ids;

	private final SharingSettings settings;

	private final Clock clock;

	Flights(JdbcClient jdbc, Ids ids, SharingSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Takes off, unless somebody is under way. Either way the market's flight cannot land
	 * before this transaction ends: ON CONFLICT locks the row also where it changes
	 * nothing.
	 * @return whether the question has to make the analysis
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean board(MarketId market, QuestionId question) {
		return this.jdbc.sql("""
				INSERT INTO analysis_flights AS f (market_id, question_id, analysis_id, expires_at)
				VALUES (:market, :question, :analysis, :expires)
				ON CONFLICT (market_id) DO UPDATE SET question_id = excluded.question_id,
				    expires_at = excluded.expires_at WHERE f.expires_at < :now
				""")
			.param("market", market.value())
			.param("question", question.value())
			.param("analysis", this.ids.next())
			.param("expires", expires())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	/**
	 * Goes on with the flight of a question.
	 * @return its analysis's id, or empty when it has none (any more)
	 */
	@Transactional
	public Optional<UUID> renew(QuestionId question) {
		return this.jdbc.sql("""
				UPDATE analysis_flights SET expires_at = :expires WHERE question_id = :question RETURNING analysis_id
				""").param("expires", expires()).param("question", question.value()).query(UUID.class).optional();
	}

	/**
	 * Ends the flight of a question.
	 * @return {@code false} when somebody else has taken it over
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean land(QuestionId question) {
		return this.jdbc.sql("DELETE FROM analysis_flights WHERE question_id = :question")
			.param("question", question.value())
			.update() == 1;
	}

	private OffsetDateTime expires() {
		return this.clock.instant().plus(this.settings.lease()).atOffset(ZoneOffset.UTC);
	}

}
