/**
 * Perplexity's Search API and Agent API, answering from the simulated world.
 */
@NullMarked
package ai.aigg.insights.simulators.perplexity;

import org.jspecify.annotations.NullMarked;
