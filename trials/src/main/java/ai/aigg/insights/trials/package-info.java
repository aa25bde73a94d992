/**
 * Services that are killed, and upstreams that break; all of it is tests.
 */
@NullMarked
package ai.aigg.insights.trials;

import org.jspecify.annotations.NullMarked;
