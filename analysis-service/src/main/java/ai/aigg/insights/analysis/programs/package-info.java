/**
 * Scores prompts on questions whose outcome is known and looks for better demonstrations,
 * for the commands of the repository.
 */
@NullMarked
package ai.aigg.insights.analysis.programs;

import org.jspecify.annotations.NullMarked;
