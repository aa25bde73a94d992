/**
 * The services as the console meets them: their public APIs for reading, their admin APIs
 * for acting.
 */
@NullMarked
package ai.aigg.insights.console.owners;

import org.jspecify.annotations.NullMarked;
