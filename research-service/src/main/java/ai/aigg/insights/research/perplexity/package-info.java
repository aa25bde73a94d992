/**
 * Evidence from the web through Perplexity's Search API; silent without a key.
 */
@NullMarked
package ai.aigg.insights.research.perplexity;

import org.jspecify.annotations.NullMarked;
