/**
 * Tests of the backups, some of them with PostgreSQL's real programs.
 */
@NullMarked
package ai.aigg.insights.backup;

import org.jspecify.annotations.NullMarked;
