/**
 * The upstreams as servers: Polymarket, X, Perplexity and a model, with a seeded world
 * and fault knobs.
 */
@NullMarked
package ai.aigg.insights.simulators;

import org.jspecify.annotations.NullMarked;
