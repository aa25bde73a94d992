/**
 * Notices that Polymarket's objects are no longer what we know: new fields, missing ones,
 * and ones of another type.
 */
@NullMarked
package ai.aigg.insights.markets.drift;

import org.jspecify.annotations.NullMarked;
