/**
 * Kills the gateway, the broker and PostgreSQL while people mention the bot, and counts
 * visible replies.
 */
@NullMarked
package ai.aigg.insights.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
