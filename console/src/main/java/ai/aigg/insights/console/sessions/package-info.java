/**
 * Where sessions are kept: in memory, or in a Redis that outlives this console and is
 * shared by all of them.
 */
@NullMarked
package ai.aigg.insights.console.sessions;

import org.jspecify.annotations.NullMarked;
