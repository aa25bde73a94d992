package ai.aigg.insights.model;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("ai.aigg.insights.model");

	@Test
	void knowsNoService() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("ai.aigg.insights.research..", "ai.aigg.insights.analysis..",
					"ai.aigg.insights.markets..", "ai.aigg.insights.gateway..", "ai.aigg.insights.simulators..",
					"ai.aigg.insights.stack..")
			.check(CLASSES);
	}

	@Test
	void aProgramKnowsNothingOfModels() {
		noClasses().that()
			.resideInAPackage("ai.aigg.insights.model.program..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("ai.aigg.insights.model.client..", "org.springframework..")
			.check(CLASSES);
	}

	@Test
	void roomsDoNotGoInCircles() {
		slices().matching("ai.aigg.insights.model.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

}
