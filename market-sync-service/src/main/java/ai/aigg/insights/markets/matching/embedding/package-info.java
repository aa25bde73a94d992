/**
 * Turns texts into vectors with models that ship inside jars, and keeps the vectors.
 */
@NullMarked
package ai.aigg.insights.markets.matching.embedding;

import org.jspecify.annotations.NullMarked;
