/**
 * Finds demonstrations that make a program better, as DSPy's
 * {@code BootstrapFewShotWithRandomSearch} does.
 */
@NullMarked
package ai.aigg.insights.model.optimise;

import org.jspecify.annotations.NullMarked;
