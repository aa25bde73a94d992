package ai.aigg.insights.console.signin;

import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.kit.admin.AdminRole;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Everything needs somebody signed in; what changes something names the role that it
 * needs where it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	/** Nothing but our own files: no inline script, no inline style, no frame. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final String[] READERS = { "/answers/**", "/markets/**", "/track-record/**" };

	/** Health and metrics, on a port of their own as in every service. */
	@Bean
	@Order(1)
	SecurityFilterChain management(HttpSecurity http) throws Exception {
		http.securityMatcher(EndpointRequest.toAnyEndpoint());
		http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain console(HttpSecurity http, SignInSettings settings, AccountFilter accounts, Brake brake)
			throws Exception {
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers("/sign-in", "/webjars/**", "/*.css", "/*.js", "/*.svg", "/error").permitAll();
			if (settings.openToReaders()) {
				requests.requestMatchers(HttpMethod.GET, READERS).permitAll();
			}
			requests.anyRequest().hasRole(AdminRole.VIEWER.name());
		});
		BrakeFilter guard = new BrakeFilter(brake);
		SavedRequestAwareAuthenticationSuccessHandler welcome = new SavedRequestAwareAuthenticationSuccessHandler();
		http.formLogin((form) -> form.loginPage("/sign-in").successHandler((request, response, who) -> {
			guard.succeeded(request);
			welcome.onAuthenticationSuccess(request, response, who);
		}).failureHandler(refused("/sign-in?refused")));
		http.addFilterBefore(guard, UsernamePasswordAuthenticationFilter.class);
		Provider.add(http, settings.oidc());
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
		http.headers(
				(headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
					.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
		http.addFilterAfter(accounts, AuthorizationFilter.class);
		return http.build();
	}

	@Bean
	static RoleHierarchy roles() {
		return RoleHierarchyImpl.withDefaultRolePrefix()
			.role(AdminRole.ADMIN.name())
			.implies(AdminRole.OPERATOR.name())
			.role(AdminRole.OPERATOR.name())
			.implies(AdminRole.VIEWER.name())
			.build();
	}

	@Bean
	static PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	/**
	 * The page says what is wrong; the exception need not be kept in a session for it.
	 */
	static AuthenticationFailureHandler refused(String page) {
		RedirectStrategy redirects = new DefaultRedirectStrategy();
		return (request, response, ex) -> redirects.sendRedirect(request, response, page);
	}

	/** Stands for whoever reads without an account, where that is allowed. */
	static final Person READER = new Person("reader", AdminRole.VIEWER);

}
