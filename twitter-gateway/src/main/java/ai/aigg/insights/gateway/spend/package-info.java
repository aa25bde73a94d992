/**
 * What X costs, and the cap of the day before which everything stops.
 */
@NullMarked
package ai.aigg.insights.gateway.spend;

import org.jspecify.annotations.NullMarked;
