/**
 * What models say about a market when they see its rules and the evidence, and no price:
 * asked, recorded and read, never trusted.
 */
@NullMarked
package ai.aigg.insights.analysis.forecast;

import org.jspecify.annotations.NullMarked;
