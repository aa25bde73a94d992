package ai.aigg.insights.kit;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.provision.ServiceRole;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The one running service that all integration tests of the kit share.
 */
@SpringBootTest(classes = KitTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service", "spring.application.name=kit-test", "aigg.service.slice=gateway",
				"management.server.port=0", "aigg.admin.tokens.operator.token=" + KitContext.OPERATOR_TOKEN })
public abstract class KitContext {

	/** Opens the admin API to an operator. */
	protected static final String OPERATOR_TOKEN = "a-token-for-operators-in-tests";

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		TestDatabase database = TestServers.newDatabase();
		database.springProperties(ServiceRole.GATEWAY).forEach((name, value) -> registry.add(name, () -> value));
	}

}
