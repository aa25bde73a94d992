/**
 * Slow work is a row in PostgreSQL that a dispatcher claims, repeats and gives up; a
 * listener only writes it down.
 */
@NullMarked
package ai.aigg.insights.kit.jobs;

import org.jspecify.annotations.NullMarked;
