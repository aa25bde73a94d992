/**
 * The market as research sees it: read from the shared table, never written.
 */
@NullMarked
package ai.aigg.insights.research.market;

import org.jspecify.annotations.NullMarked;
