package ai.aigg.insights.stack;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * How the parts of the stack may depend on each other.
 */
class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("ai.aigg.insights.stack");

	@Test
	void packagesFormNoCycle() {
		slices().matching("ai.aigg.insights.stack.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void servicesAreOnlyStartedNeverCalled() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("ai.aigg.insights.markets.*..", "ai.aigg.insights.research.*..",
					"ai.aigg.insights.analysis.*..", "ai.aigg.insights.gateway.*..", "ai.aigg.insights.simulators.*..")
			.check(CLASSES);
	}

	@Test
	void onlyTheProgramWritesToStandardStreams() {
		noClasses().that()
			.resideOutsideOfPackage("ai.aigg.insights.stack.cli")
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(CLASSES);
	}

}
