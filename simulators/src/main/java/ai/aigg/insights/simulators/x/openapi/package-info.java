/**
 * Holds every request against the official OpenAPI document, when its file is given.
 */
@NullMarked
package ai.aigg.insights.simulators.x.openapi;

import org.jspecify.annotations.NullMarked;
