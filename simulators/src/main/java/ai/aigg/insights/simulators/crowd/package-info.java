/**
 * Simulated people who ask the bot about the world's markets in their own words.
 */
@NullMarked
package ai.aigg.insights.simulators.crowd;

import org.jspecify.annotations.NullMarked;
