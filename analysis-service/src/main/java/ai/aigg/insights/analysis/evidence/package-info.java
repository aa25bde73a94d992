/**
 * What an analysis rests on: the market's row and the research about it, read and never
 * written.
 */
@NullMarked
package ai.aigg.insights.analysis.evidence;

import org.jspecify.annotations.NullMarked;
