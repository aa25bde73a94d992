/**
 * How old rows go.
 */
@NullMarked
package ai.aigg.insights.kit.retention;

import org.jspecify.annotations.NullMarked;
