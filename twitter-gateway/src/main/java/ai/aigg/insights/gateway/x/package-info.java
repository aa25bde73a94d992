/**
 * What we know of the X API: its requests, its two field dialects, its refusals.
 */
@NullMarked
package ai.aigg.insights.gateway.x;

import org.jspecify.annotations.NullMarked;
