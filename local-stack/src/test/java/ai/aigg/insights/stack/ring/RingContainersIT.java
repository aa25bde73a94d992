package ai.aigg.insights.stack.ring;

import ai.aigg.insights.stack.servers.GivenServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The ring on servers in containers; skipped where there is no Docker.
 */
class RingContainersIT extends RingScenarios {

	private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");

	private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.2");

	@Override
	GivenServers servers() {
		boolean docker = DockerClientFactory.instance().isDockerAvailable();
		if (!docker) {
			System.out.println("Skipped: the ring on containers needs Docker, and there is none.");
		}
		Assumptions.assumeTrue(docker, "There is no Docker");
		this.postgres.start();
		this.kafka.start();
		PGSimpleDataSource owner = new PGSimpleDataSource();
		owner.setUrl(this.postgres.getJdbcUrl());
		owner.setUser(this.postgres.getUsername());
		owner.setPassword(this.postgres.getPassword());
		return new GivenServers(owner, this.postgres.getJdbcUrl(), this.kafka.getBootstrapServers());
	}

	@AfterAll
	void stopContainers() {
		this.kafka.stop();
		this.postgres.stop();
	}

}
