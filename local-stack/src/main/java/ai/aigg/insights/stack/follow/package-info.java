/**
 * Watches the ring from outside: what happens to a question, step by step.
 */
@NullMarked
package ai.aigg.insights.stack.follow;

import org.jspecify.annotations.NullMarked;
