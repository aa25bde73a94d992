package ai.aigg.insights.stack.settings;

import java.nio.file.Path;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where the parts listen.
 */
class PortsTests {

	@Test
	void countsAllPortsFromOneBaseWithoutMeeting() {
		Ports ports = Ports.from(environment("31000"));
		assertThat(ports.byName().values()).doesNotHaveDuplicates().allMatch((port) -> port > 31_000 && port < 31_100);
		assertThat(ports.postgres()).isEqualTo(31_032);
	}

	@Test
	void startsAt21000UnlessTold() {
		assertThat(Ports.from(Environment.of(Map.of(), Path.of("absent"))).base()).isEqualTo(21_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "80", "65001", "-1", "9999999", "many", "21000.5" })
	void refusesABaseThatCannotWork(String base) {
		assertThatExceptionOfType(StackProblem.class).isThrownBy(() -> Ports.from(environment(base)))
			.withMessageContaining("AIGG_PORT_BASE");
	}

	private static Environment environment(String base) {
		return Environment.of(Map.of("AIGG_PORT_BASE", base), Path.of("absent"));
	}

}
