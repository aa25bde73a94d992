/**
 * An OpenAI-compatible model that fills in the schema it is given.
 */
@NullMarked
package ai.aigg.insights.simulators.model;

import org.jspecify.annotations.NullMarked;
