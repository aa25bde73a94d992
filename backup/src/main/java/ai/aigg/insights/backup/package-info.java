/**
 * Copies of the database and the way back: PostgreSQL's own programs do the work, this
 * package says when, what is kept, and whether it can be trusted.
 */
@NullMarked
package ai.aigg.insights.backup;

import org.jspecify.annotations.NullMarked;
