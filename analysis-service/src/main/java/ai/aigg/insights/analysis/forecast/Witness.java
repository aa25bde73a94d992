package ai.aigg.insights.analysis.forecast;

import org.jspecify.annotations.Nullable;

/**
 * Who was asked, and what exactly.
 *
 * @param model the model as configured
 * @param temperature how far answers may stray, {@code null} where it is left to the
 * endpoint
 * @param program the prompt
 */
public record Witness(String model, @Nullable Double temperature, PromptName program) {

	/**
	 * What names a prompt for good: {@code analysis_result.program}.
	 *
	 * @param name its name
	 * @param version its version
	 * @param sha256 of everything that reaches the prompt
	 */
	public record PromptName(String name, String version, String sha256) {
	}

}
