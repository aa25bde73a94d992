/**
 * The markets as we keep them: their table, the activity rule, how far they are on the
 * way to an outcome.
 */
@NullMarked
package ai.aigg.insights.markets.catalog;

import org.jspecify.annotations.NullMarked;
