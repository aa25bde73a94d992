/**
 * The history: all markets of all time from CLOB, then what Gamma knows of them, in the
 * background and never from the beginning again.
 */
@NullMarked
package ai.aigg.insights.markets.backfill;

import org.jspecify.annotations.NullMarked;
