package ai.aigg.insights.simulators.x;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the simulated X.
 *
 * @param botId numeric id of the bot's account
 * @param botUsername its handle
 * @param maxPosts posts kept; the oldest go first
 * @param duplicateWindow how long the same text by the same author is refused
 * @param editWindow how long after its creation a post can be edited
 * @param indexDelay how long after its creation a post is missing from timelines
 * @param answersSummon whether an answer to a post of the bot summons it without its
 * handle: X's documents name handles and quotes alone, its table of policies answers too
 * @param defaultDialect field names of answers to requests that name no fields
 */
@ConfigurationProperties("aigg.simulators.x")
record XSettings(@DefaultValue("1729384756102938475") long botId, @DefaultValue("aigginsights") String botUsername,
		@DefaultValue("200000") int maxPosts, @DefaultValue("24h") Duration duplicateWindow,
		@DefaultValue("1h") Duration editWindow, @DefaultValue("0s") Duration indexDelay,
		@DefaultValue("false") boolean answersSummon, @DefaultValue("post") Dialect defaultDialect) {
}
