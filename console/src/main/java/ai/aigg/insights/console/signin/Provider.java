package ai.aigg.insights.console.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/**
 * Another way in: a provider that speaks OpenID Connect.
 */
final class Provider {

	/** How the registration is called in addresses. */
	private static final String NAME = "console";

	private Provider() {
	}

	/**
	 * Adds it where one is set; it is asked for its addresses at once, so that a wrong
	 * one is noticed at the start.
	 */
	static void add(HttpSecurity http, SignInSettings.Oidc settings) throws Exception {
		if (settings.isSet()) {
			http.oauth2Login((login) -> login.loginPage("/sign-in")
				.clientRegistrationRepository(new InMemoryClientRegistrationRepository(registration(settings)))
				.defaultSuccessUrl("/")
				.failureHandler(SecurityConfiguration.refused("/sign-in?provider"))
				.userInfoEndpoint((user) -> user.userAuthoritiesMapper(new ProviderRoles(settings.roleClaim()))));
		}
	}

	static ClientRegistration registration(SignInSettings.Oidc settings) {
		return ClientRegistrations.fromIssuerLocation(settings.issuer())
			.registrationId(NAME)
			.clientId(settings.clientId())
			.clientSecret(settings.clientSecret())
			.userNameAttributeName(settings.nameClaim())
			.scope("openid", "profile", "email")
			.build();
	}

}
