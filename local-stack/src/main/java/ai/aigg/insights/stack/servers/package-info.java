/**
 * PostgreSQL and the broker that the stack runs on: its own, or given ones.
 */
@NullMarked
package ai.aigg.insights.stack.servers;

import org.jspecify.annotations.NullMarked;
