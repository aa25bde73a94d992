/**
 * Starts and stops the whole ring in one JVM.
 */
@NullMarked
package ai.aigg.insights.stack.run;

import org.jspecify.annotations.NullMarked;
