/**
 * Live prices: which markets are followed, their newest prices, how these reach the table
 * at most once a second, and how staleness is found and repaired.
 */
@NullMarked
package ai.aigg.insights.markets.live;

import org.jspecify.annotations.NullMarked;
