package ai.aigg.insights.stack.ring;

import java.util.Optional;

import ai.aigg.insights.stack.servers.GivenServers;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The ring on servers in containers; skipped where there is no Docker.
 */
class RingContainersIT extends RingScenarios {

	private final PostgreSQLContainer postgres = new PostgreSQLContainer(Containers.POSTGRES);

	private final KafkaContainer kafka = new KafkaContainer(Containers.KAFKA);

	@Override
	GivenServers servers() {
		Optional<String> missing = Containers.missing();
		missing.ifPresent((reason) -> System.out.println("Skipped: the ring on containers, because " + reason));
		Assumptions.assumeTrue(missing.isEmpty(), missing::orElseThrow);
		this.postgres.start();
		this.kafka.start();
		PGSimpleDataSource owner = new PGSimpleDataSource();
		owner.setUrl(this.postgres.getJdbcUrl());
		owner.setUser(this.postgres.getUsername());
		owner.setPassword(this.postgres.getPassword());
		return new GivenServers(owner, this.postgres.getJdbcUrl(), this.kafka.getBootstrapServers());
	}

	@Override
	void stopServers() {
		this.kafka.stop();
		this.postgres.stop();
	}

}
