/**
 * The filtered stream: rules, one connection, keep-alives, lines of JSON.
 */
@NullMarked
package ai.aigg.insights.simulators.x.stream;

import org.jspecify.annotations.NullMarked;
