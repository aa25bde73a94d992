/**
 * What people said a mention means: labels that the bench of matching measures itself by.
 */
@NullMarked
package ai.aigg.insights.markets.labels;

import org.jspecify.annotations.NullMarked;
