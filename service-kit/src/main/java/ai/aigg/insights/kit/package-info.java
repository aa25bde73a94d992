/**
 * What every service does the same way, so that it is written once: how it starts, signs
 * in, listens, publishes, works through jobs and calls upstreams. No business in here.
 */
@NullMarked
package ai.aigg.insights.kit;

import org.jspecify.annotations.NullMarked;
