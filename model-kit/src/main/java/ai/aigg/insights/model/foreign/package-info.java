/**
 * Text that strangers wrote, on its way into a prompt: marked, cleaned and cut.
 */
@NullMarked
package ai.aigg.insights.model.foreign;

import org.jspecify.annotations.NullMarked;
