package ai.aigg.insights.backup;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTests {

	@Test
	void dependsOnNoService() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("ai.aigg.insights.markets..", "ai.aigg.insights.research..",
					"ai.aigg.insights.analysis..", "ai.aigg.insights.gateway..", "ai.aigg.insights.simulators..",
					"ai.aigg.insights.stack..")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("ai.aigg.insights.backup"));
	}

}
