package ai.aigg.insights.console;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Tests of the console's structure.
 */
class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("ai.aigg.insights.console");

	@Test
	void dependsOnNoService() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("ai.aigg.insights.markets..", "ai.aigg.insights.research..",
					"ai.aigg.insights.analysis..", "ai.aigg.insights.gateway..", "ai.aigg.insights.simulators..",
					"ai.aigg.insights.stack..")
			.check(this.classes);
	}

	@Test
	void featuresHaveNoCycles() {
		slices().matching("ai.aigg.insights.console.(*)..").should().beFreeOfCycles().check(this.classes);
	}

}
