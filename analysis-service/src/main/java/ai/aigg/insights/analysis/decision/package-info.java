/**
 * The decision rule: plain arithmetic on the estimate and the costs of a trade, every
 * gate recorded.
 */
@NullMarked
package ai.aigg.insights.analysis.decision;

import org.jspecify.annotations.NullMarked;
