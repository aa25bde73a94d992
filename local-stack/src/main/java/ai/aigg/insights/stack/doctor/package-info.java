/**
 * Looks at the machine before, or instead of, a start.
 */
@NullMarked
package ai.aigg.insights.stack.doctor;

import org.jspecify.annotations.NullMarked;
