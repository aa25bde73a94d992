package ai.aigg.insights.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedServersIT {

	@TempDir
	Path folder;

	@Test
	void postgresKeepsItsDataOverARestart() throws Exception {
		int port = FreePorts.next();
		try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(this.folder, port)) {
			server.createDatabase("kept", "template1");
			try (Connection connection = server.owner("kept").getConnection();
					var statement = connection.createStatement()) {
				statement.execute("CREATE TABLE note AS SELECT 'still here' AS text");
			}
		}
		try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(this.folder, port);
				Connection connection = server.owner("kept").getConnection();
				ResultSet row = connection.createStatement()
					.executeQuery("SELECT text, current_setting('fsync') FROM note")) {
			assertThat(row.next()).isTrue();
			assertThat(row.getString(1)).isEqualTo("still here");
			assertThat(row.getString(2)).isEqualTo("on");
		}
	}

	@Test
	void kafkaKeepsItsTopicsOverARestart() throws Exception {
		int port = FreePorts.next();
		int controllerPort = FreePorts.next();
		try (EmbeddedKafkaServer server = EmbeddedKafkaServer.start(this.folder, port, controllerPort)) {
			new TopicProvisioner(Map.of("bootstrap.servers", server.bootstrapServers()))
				.provision(new TopicSettings(2, (short) 1));
		}
		try (EmbeddedKafkaServer server = EmbeddedKafkaServer.start(this.folder, port, controllerPort);
				Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", server.bootstrapServers()))) {
			Set<String> names = admin.listTopics().names().get();
			for (Topic topic : Topic.values()) {
				assertThat(names).contains(topic.topicName(), topic.deadLetterName());
			}
		}
	}

}
