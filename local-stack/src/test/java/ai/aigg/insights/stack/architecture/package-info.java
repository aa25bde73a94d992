/**
 * What holds for the whole project and is visible only where all modules meet.
 */
@NullMarked
package ai.aigg.insights.stack.architecture;

import org.jspecify.annotations.NullMarked;
