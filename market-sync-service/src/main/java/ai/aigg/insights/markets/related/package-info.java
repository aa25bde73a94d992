/**
 * Finds markets that have something to do with each other: siblings of an event, titles
 * that read alike, prices that move together.
 */
@NullMarked
package ai.aigg.insights.markets.related;

import org.jspecify.annotations.NullMarked;
