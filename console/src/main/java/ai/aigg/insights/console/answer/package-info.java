/**
 * One page per question: what was asked, how it was read, what was answered and why; and
 * what people said it should have meant.
 */
@NullMarked
package ai.aigg.insights.console.answer;

import org.jspecify.annotations.NullMarked;
