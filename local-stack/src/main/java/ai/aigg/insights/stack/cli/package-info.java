/**
 * The commands that people type, and how the answers look.
 */
@NullMarked
package ai.aigg.insights.stack.cli;

import org.jspecify.annotations.NullMarked;
