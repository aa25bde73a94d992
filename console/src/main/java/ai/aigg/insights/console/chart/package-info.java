/**
 * Charts: shapes computed here from real data, drawn by templates as SVG, and never as
 * text that a script or a style could hide in.
 */
@NullMarked
package ai.aigg.insights.console.chart;

import org.jspecify.annotations.NullMarked;
