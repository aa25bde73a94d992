/**
 * What operators do with records that no listener could handle: look at them, edit them,
 * replay them, or drop them.
 */
@NullMarked
package ai.aigg.insights.kit.deadletters;

import org.jspecify.annotations.NullMarked;
