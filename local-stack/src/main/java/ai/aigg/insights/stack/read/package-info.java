/**
 * Looks into the database through the role that only reads.
 */
@NullMarked
package ai.aigg.insights.stack.read;

import org.jspecify.annotations.NullMarked;
