package ai.aigg.insights.console.sessions;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.web.servlet.FlashMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of what a session may hold.
 */
class SessionBytesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

	private final SessionBytes bytes = new SessionBytes();

	@ParameterizedTest
	@MethodSource
	void readsWhatTheConsoleKeeps(Object value) {
		Object read = Objects.requireNonNull(this.bytes.deserialize(this.bytes.serialize(value)));
		assertThat(read).usingRecursiveComparison().isEqualTo(value);
	}

	static Stream<Object> readsWhatTheConsoleKeeps() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/users");
		request.addHeader("Accept-Language", "de, en");
		request.addParameter("q", "rosa");
		UsernamePasswordAuthenticationToken local = UsernamePasswordAuthenticationToken.authenticated(
				User.withUsername("rosa").password("").roles("ADMIN").build(), null,
				List.of(new SimpleGrantedAuthority("ROLE_ADMIN"),
						FactorGrantedAuthority.withAuthority("FACTOR_PASSWORD").issuedAt(NOW).build()));
		local.setDetails(new WebAuthenticationDetails("127.0.0.1", "an-id"));
		FlashMap flash = new FlashMap();
		flash.put("done", "Kept.");
		flash.setTargetRequestPath("/accounts");
		flash.addTargetRequestParam("q", "rosa");
		flash.startExpirationPeriod(180);
		return Stream.of(42, 1_763_884_800_000L, new SecurityContextImpl(local), new SecurityContextImpl(provided()),
				new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "a-token"), new DefaultSavedRequest(request, "continue"),
				new CopyOnWriteArrayList<>(List.of(flash)),
				OAuth2AuthorizationRequest.authorizationCode()
					.authorizationUri("https://provider.example/authorize")
					.clientId("console")
					.redirectUri("https://console.example/login/oauth2/code/console")
					.scope("openid", "profile")
					.state("a-state")
					.attributes(Map.of("registration_id", "console"))
					.additionalParameters(Map.of("nonce", "once"))
					.build());
	}

	private static OAuth2AuthenticationToken provided() throws IOException {
		Map<String, Object> claims = new HashMap<>(Map.of("sub", "77", "iss",
				URI.create("https://provider.example").toURL(), "aud", List.of("console"), "exp", NOW.plusSeconds(60),
				"realm_access", Map.of("roles", new ArrayList<>(List.of("admin"))), "email_verified", true));
		OidcIdToken token = new OidcIdToken("a.b.c", NOW, NOW.plusSeconds(60), claims);
		OidcUserInfo info = new OidcUserInfo(claims);
		return new OAuth2AuthenticationToken(
				new DefaultOidcUser(List.of(new OidcUserAuthority(token, info)), token, info),
				List.of(new SimpleGrantedAuthority("ROLE_ADMIN")), "console");
	}

	@Test
	void keepsNothingAsNothing() {
		assertThat(this.bytes.deserialize(this.bytes.serialize(null))).isNull();
		assertThat(this.bytes.deserialize(null)).isNull();
	}

	@ParameterizedTest
	@MethodSource
	void readsNothingElse(Serializable value) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
			objects.writeObject(value);
		}
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.bytes.deserialize(out.toByteArray()));
		assertThat(Trap.sprung).isFalse();
	}

	static Stream<Serializable> readsNothingElse() {
		ArrayList<Object> nested = new ArrayList<>();
		for (int depth = 0; depth < 200; depth++) {
			nested = new ArrayList<>(List.of(nested));
		}
		return Stream.of(new Trap(), new ArrayList<>(List.of(new Trap())), new File("/"), URI.create("file:/"),
				new IllegalStateException("x"), new byte[1_000_001], nested,
				(Serializable & Runnable) () -> Trap.sprung = true);
	}

	@Test
	void readsNoGarbage() {
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.bytes.deserialize("{\"@class\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
	}

	/** Would do something when it is read. */
	private static final class Trap implements Serializable {

		private static final long serialVersionUID = 1;

		private static boolean sprung;

		private Object readResolve() {
			sprung = true;
			return this;
		}

	}

}
