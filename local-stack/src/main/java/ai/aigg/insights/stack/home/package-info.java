/**
 * The folder {@code .aigg}: the data of the stack, who uses it now, and where it is
 * reached.
 */
@NullMarked
package ai.aigg.insights.stack.home;

import org.jspecify.annotations.NullMarked;
