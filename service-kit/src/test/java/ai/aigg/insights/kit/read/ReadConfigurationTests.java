package ai.aigg.insights.kit.read;

import java.time.Duration;
import java.util.Objects;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

class ReadConfigurationTests {

	private final JdbcClient own = mock();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@Test
	void withoutAReplicaTheServicesOwnDatabaseIsAsked() {
		try (ReadClient client = client("")) {
			client.sql("SELECT 1");
		}
		verify(this.own).sql("SELECT 1");
	}

	@Test
	void aReplicaHasAPoolOfItsOwnAndMayBeAwayWhenTheServiceStarts() {
		try (ReadClient client = client("jdbc:postgresql://localhost:1/nowhere")) {
			assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
				.isThrownBy(() -> client.sql("SELECT 1").query(Integer.class).single());
			assertThat(this.meters.find("hikaricp.connections.max").tag("pool", "some-service-read").gauge())
				.satisfies((gauge) -> assertThat(Objects.requireNonNull(gauge).value()).isEqualTo(3));
		}
		verifyNoInteractions(this.own);
	}

	private ReadClient client(String url) {
		JdbcConnectionDetails details = mock();
		when(details.getUsername()).thenReturn("somebody");
		ReadSettings settings = new ReadSettings(url, 3, Duration.ofMillis(300), Duration.ofMinutes(5));
		return new ReadConfiguration().readClient(this.own, details, settings, this.meters, "some-service");
	}

}
