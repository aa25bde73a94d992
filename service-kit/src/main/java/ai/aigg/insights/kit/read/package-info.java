/**
 * Where questions go that change nothing and may be answered a moment late: to a replica,
 * if there is one.
 */
@NullMarked
package ai.aigg.insights.kit.read;

import org.jspecify.annotations.NullMarked;
