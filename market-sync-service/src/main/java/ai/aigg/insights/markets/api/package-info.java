/**
 * What others may ask over HTTP: search and look-up of markets.
 */
@NullMarked
package ai.aigg.insights.markets.api;

import org.jspecify.annotations.NullMarked;
