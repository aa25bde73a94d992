/**
 * Removes evidence that nobody uses any more.
 */
@NullMarked
package ai.aigg.insights.research.retention;

import org.jspecify.annotations.NullMarked;
