/**
 * How far a market is on its way to an outcome: a state machine in plain Java that reads
 * what Gamma and CLOB say.
 */
@NullMarked
package ai.aigg.insights.markets.resolution;

import org.jspecify.annotations.NullMarked;
