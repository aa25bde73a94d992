/**
 * Gathers evidence about a market and keeps it as long as it is good.
 */
@NullMarked
package ai.aigg.insights.research;

import org.jspecify.annotations.NullMarked;
