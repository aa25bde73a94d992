/**
 * What research may cost: money is set aside before a call and settled after it.
 */
@NullMarked
package ai.aigg.insights.research.budget;

import org.jspecify.annotations.NullMarked;
