/**
 * Lets go of what nobody needs any more, so that tables do not grow for ever.
 */
@NullMarked
package ai.aigg.insights.analysis.retention;

import org.jspecify.annotations.NullMarked;
