package ai.aigg.insights.console.signin;

import java.util.List;

import ai.aigg.insights.console.owners.Person;
import ai.aigg.insights.kit.admin.AdminRole;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the {@link Person} who asks.
 */
@Component
class PersonResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Person.class;
	}

	@Override
	public Person resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return current();
	}

	/**
	 * Who asks now.
	 * @return the person; a reader without an account where nobody signed in
	 */
	static Person current() {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (who == null || who instanceof AnonymousAuthenticationToken) {
			return SecurityConfiguration.READER;
		}
		AdminRole role = List.of(AdminRole.values())
			.reversed()
			.stream()
			.filter((candidate) -> who.getAuthorities()
				.stream()
				.anyMatch((authority) -> ("ROLE_" + candidate.name()).equals(authority.getAuthority())))
			.findFirst()
			.orElse(AdminRole.VIEWER);
		return new Person(who.getName(), role);
	}

}
