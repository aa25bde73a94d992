/**
 * What really happened: which mention has how many visible replies by the bot.
 */
@NullMarked
package ai.aigg.insights.simulators.x.truth;

import org.jspecify.annotations.NullMarked;
