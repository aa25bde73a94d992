/**
 * Money and calls that may be spent: reserved before a call, settled after it.
 */
@NullMarked
package ai.aigg.insights.model.budget;

import org.jspecify.annotations.NullMarked;
