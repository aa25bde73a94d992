/**
 * Fast writing of JSON: large answers are put together from finished pieces.
 */
@NullMarked
package ai.aigg.insights.simulators.json;

import org.jspecify.annotations.NullMarked;
