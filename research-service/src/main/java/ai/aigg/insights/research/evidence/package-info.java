/**
 * What a provider of evidence is, what it brings, and how long that stays good.
 */
@NullMarked
package ai.aigg.insights.research.evidence;

import org.jspecify.annotations.NullMarked;
