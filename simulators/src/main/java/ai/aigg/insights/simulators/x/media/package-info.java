/**
 * Pictures: uploaded at once or in pieces, described in words, kept by their measures.
 */
@NullMarked
package ai.aigg.insights.simulators.x.media;

import org.jspecify.annotations.NullMarked;
