/**
 * What the endpoints may know about markets, wherever those come from.
 */
@NullMarked
package ai.aigg.insights.simulators.market;

import org.jspecify.annotations.NullMarked;
