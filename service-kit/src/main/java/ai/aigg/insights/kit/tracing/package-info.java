/**
 * One trace for each question, from its mention to its reply, over all services.
 */
@NullMarked
package ai.aigg.insights.kit.tracing;

import org.jspecify.annotations.NullMarked;
