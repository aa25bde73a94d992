/**
 * The whole ring, on real servers.
 */
@NullMarked
package ai.aigg.insights.stack.ring;

import org.jspecify.annotations.NullMarked;
