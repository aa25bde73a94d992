/**
 * How far long work is: its record, its lines in the log, and what people see of it.
 */
@NullMarked
package ai.aigg.insights.markets.progress;

import org.jspecify.annotations.NullMarked;
