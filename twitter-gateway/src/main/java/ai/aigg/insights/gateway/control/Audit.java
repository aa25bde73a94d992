package ai.aigg.insights.gateway.control;

import java.time.Clock;
import java.time.ZoneOffset;

import ai.aigg.insights.kit.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down every act of an operator, in the act's own transaction.
 */
@Component
class Audit {

	private static final Logger log = LoggerFactory.getLogger(Audit.class);

	private final JdbcClient jdbc;

	private final Ids ids;

	private final Clock clock;

	Audit(JdbcClient jdbc, Ids ids, Clock clock) {
		this.jdbc = jdbc;
		this.ids = ids;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void write(Actor actor, String act, String target, @Nullable String before, @Nullable String after) {
		this.jdbc
			.sql("""
					INSERT INTO gateway_audit (id, happened_at, actor, way, act, target, before_value, after_value, tweet_id)
					VALUES (:id, :at, :actor, :way, :act, :target, :before, :after, :tweet)
					""")
			.param("id", this.ids.next())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("actor", actor.name())
			.param("way", actor.way())
			.param("act", act)
			.param("target", target)
			.param("before", before)
			.param("after", after)
			.param("tweet", actor.tweetId())
			.update();
		log.info("{} (by {}): {} {}, {} -> {}", actor.name(), actor.way(), act, target, before, after);
	}

}
