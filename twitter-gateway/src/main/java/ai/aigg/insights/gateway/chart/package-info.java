/**
 * The picture that goes with a reply: the market's price of a month with our estimate.
 * Everything that may fail here costs the picture, never the reply.
 */
@NullMarked
package ai.aigg.insights.gateway.chart;

import org.jspecify.annotations.NullMarked;
