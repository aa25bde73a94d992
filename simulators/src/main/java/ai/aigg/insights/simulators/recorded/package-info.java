/**
 * The recorded world: market objects from a file, served unchanged.
 */
@NullMarked
package ai.aigg.insights.simulators.recorded;

import org.jspecify.annotations.NullMarked;
