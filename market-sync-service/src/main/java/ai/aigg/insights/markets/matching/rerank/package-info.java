/**
 * A model may choose among the best candidates, by number; whatever goes wrong, the local
 * order stands.
 */
@NullMarked
package ai.aigg.insights.markets.matching.rerank;

import org.jspecify.annotations.NullMarked;
