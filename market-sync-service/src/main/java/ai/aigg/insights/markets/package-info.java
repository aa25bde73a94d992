/**
 * The market sync service: keeps Polymarket in PostgreSQL and finds the market that a
 * question means.
 */
@NullMarked
package ai.aigg.insights.markets;

import org.jspecify.annotations.NullMarked;
