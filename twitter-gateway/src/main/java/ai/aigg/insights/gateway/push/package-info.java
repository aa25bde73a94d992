/**
 * The two paths by which X brings mentions by itself: its calls of our webhook, and the
 * filtered stream. The poll makes good whatever they lose.
 */
@NullMarked
package ai.aigg.insights.gateway.push;

import org.jspecify.annotations.NullMarked;
