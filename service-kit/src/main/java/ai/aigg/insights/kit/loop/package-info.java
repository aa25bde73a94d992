/**
 * A worker thread that sleeps until it is woken.
 */
@NullMarked
package ai.aigg.insights.kit.loop;

import org.jspecify.annotations.NullMarked;
