package ai.aigg.insights.stack.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.settings.Ports;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A port that somebody has.
 */
class FreePortCheckTests {

	@Test
	void saysWhichPortIsTakenAndHowToChooseOthers() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Ports ports = new Ports(socket.getLocalPort() - 32);
			assertThatExceptionOfType(StackProblem.class).isThrownBy(() -> FreePortCheck.check(ports))
				.satisfies((problem) -> assertThat(problem.nextStep()).contains("AIGG_PORT_BASE="));
			assertThat(FreePortCheck.taken(ports)).anySatisfy((port) -> {
				assertThat(port.getKey()).isEqualTo("PostgreSQL");
				assertThat(port.getValue()).isEqualTo(socket.getLocalPort());
			});
		}
	}

}
