/**
 * The one way to call an upstream: pace, limits, time-outs, retries, circuit breaker,
 * size cap and metrics.
 */
@NullMarked
package ai.aigg.insights.kit.http;

import org.jspecify.annotations.NullMarked;
