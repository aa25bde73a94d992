package ai.aigg.insights.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import ai.aigg.insights.console.owners.Owner;
import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.schema.provision.ServiceRole;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The one running console that all integration tests share, before stubs of the owners.
 */
@SpringBootTest(classes = ConsoleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=service,console", "spring.application.name=console",
				"management.server.port=0", "aigg.admin.tokens.viewer.token=" + ConsoleContext.VIEWER_TOKEN,
				"aigg.admin.tokens.operator.token=" + ConsoleContext.OPERATOR_TOKEN,
				"aigg.admin.tokens.admin.token=" + ConsoleContext.ADMIN_TOKEN })
@AutoConfigureMockMvc
public abstract class ConsoleContext {

	/** With it the console looks. */
	protected static final String VIEWER_TOKEN = "a-token-that-only-looks";

	/** With it the console repairs. */
	protected static final String OPERATOR_TOKEN = "a-token-that-repairs";

	/** With it the console decides. */
	protected static final String ADMIN_TOKEN = "a-token-for-tests-only";

	/** The owners' APIs. */
	protected static final StubOwners OWNERS = new StubOwners();

	/** The database. */
	protected static final TestDatabase DATABASE = TestServers.newDatabase();

	/** The accounts; a first admin is in it. */
	protected static final Path ACCOUNTS = folder().resolve("accounts.json");

	/** Signs in as the superuser, to prepare what pages shall show. */
	protected final JdbcClient rows = JdbcClient.create(DATABASE.owner());

	/** Asks for pages. */
	@Autowired
	protected MockMvcTester mvc;

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("console");
			folder.toFile().deleteOnExit();
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		DATABASE.springProperties(ServiceRole.READER).forEach((name, value) -> registry.add(name, () -> value));
		registry.add("aigg.console.accounts-file", ACCOUNTS::toString);
		registry.add("aigg.console.simulators", () -> OWNERS.other("simulators"));
		registry.add("aigg.console.backup", () -> OWNERS.other("backup"));
		for (Owner owner : Owner.values()) {
			String settings = "aigg.console.owners." + owner.service();
			registry.add(settings + ".api", () -> OWNERS.api(owner));
			registry.add(settings + ".management", () -> OWNERS.management(owner));
		}
	}

	@BeforeEach
	void forget() {
		OWNERS.reset();
	}

	/**
	 * Signs somebody in for one request.
	 * @param role what they may do; their name is {@code some-} and the role
	 * @return for {@code with(…)}
	 */
	protected static RequestPostProcessor as(AdminRole role) {
		return as(role, "some-" + role.name().toLowerCase(Locale.ROOT));
	}

	/**
	 * Signs somebody in for one request, as if they came from another provider: they have
	 * no account here.
	 * @param role what they may do
	 * @param name what they are called
	 * @return for {@code with(…)}
	 */
	protected static RequestPostProcessor as(AdminRole role, String name) {
		return SecurityMockMvcRequestPostProcessors
			.authentication(new TestingAuthenticationToken(name, "none", "ROLE_" + role.name()));
	}

	/**
	 * Asks for a page.
	 * @param role who asks
	 * @param path with variables in braces, query included
	 * @param variables their values
	 * @return the answer
	 */
	protected MvcTestResult get(AdminRole role, String path, Object... variables) {
		return this.mvc.get().uri(path, variables).with(as(role)).exchange();
	}

	/**
	 * Does something as a form of a page does it.
	 * @param role who acts
	 * @param path with variables in braces; its query stands for the form's fields
	 * @param variables their values
	 * @return the answer
	 */
	protected MvcTestResult post(AdminRole role, String path, Object... variables) {
		return this.mvc.post()
			.uri(path, variables)
			.with(as(role))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

}
