/**
 * Texts that strangers wrote: what is done to them before they go anywhere.
 */
@NullMarked
package ai.aigg.insights.kit.text;

import org.jspecify.annotations.NullMarked;
