/**
 * Understands what people write: links, words, aliases, amounts and dates.
 */
@NullMarked
package ai.aigg.insights.markets.matching.text;

import org.jspecify.annotations.NullMarked;
