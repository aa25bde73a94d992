/**
 * How the command says that something is missing: one sentence and the next step.
 */
@NullMarked
package ai.aigg.insights.stack.problem;

import org.jspecify.annotations.NullMarked;
