/**
 * Prompts as programs: signatures, demonstrations and instructions as DSPy 3.x saves
 * them, rendered and parsed as its chat and JSON adapters do.
 */
@NullMarked
package ai.aigg.insights.model.program;

import org.jspecify.annotations.NullMarked;
