package ai.aigg.insights.console.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of the other way in.
 */
class ProviderTests {

	@Test
	void theHighestRoleCountsAndOthersGiveNoAccess() {
		assertThat(roles("groups", Map.of("sub", "1", "groups", List.of("viewer", "operator", "football"))))
			.containsExactly("ROLE_OPERATOR");
		assertThat(roles("role", Map.of("sub", "1", "role", "admin"))).containsExactly("ROLE_ADMIN");
		assertThat(roles("realm.roles", Map.of("realm", Map.of("roles", List.of("viewer")))))
			.containsExactly("ROLE_VIEWER");
		assertThat(roles("roles", Map.of("sub", "1", "roles", List.of("ADMIN", "administrator", 7, Map.of()))))
			.isEmpty();
		assertThat(roles("roles", Map.of("sub", "1", "role", "admin"))).isEmpty();
	}

	@Test
	void asksTheProviderForItsAddresses() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		String issuer = "http://localhost:" + server.getAddress().getPort();
		byte[] found = """
				{"issuer":"%1$s","authorization_endpoint":"%1$s/ask","token_endpoint":"%1$s/token",
				"jwks_uri":"%1$s/keys","subject_types_supported":["public"],
				"token_endpoint_auth_methods_supported":["client_secret_basic"]}
				""".formatted(issuer).getBytes(StandardCharsets.UTF_8);
		server.createContext("/.well-known/openid-configuration", (exchange) -> {
			try (exchange) {
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, found.length);
				exchange.getResponseBody().write(found);
			}
		});
		server.start();
		try {
			ClientRegistration registration = Provider.registration(settings(issuer));
			assertThat(registration.getRegistrationId()).isEqualTo("console");
			assertThat(registration.getScopes()).contains("openid");
			assertThat(registration.getProviderDetails().getAuthorizationUri()).isEqualTo(issuer + "/ask");
			assertThat(registration.getProviderDetails().getUserInfoEndpoint().getUserNameAttributeName())
				.isEqualTo("sub");
		}
		finally {
			server.stop(0);
		}
		assertThatThrownBy(() -> Provider.registration(settings(issuer))).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void keepsTheSecretOutOfLogs() {
		assertThat(settings("https://id.example.org").toString()).doesNotContain("our-secret");
	}

	private static SignInSettings.Oidc settings(String issuer) {
		return new SignInSettings.Oidc(issuer, "us", "our-secret", "roles", "sub");
	}

	private static List<String> roles(String claim, Map<String, Object> claims) {
		return new ProviderRoles(claim).mapAuthorities(List.of(new OAuth2UserAuthority(claims)))
			.stream()
			.map(GrantedAuthority::getAuthority)
			.map(String::valueOf)
			.toList();
	}

}
