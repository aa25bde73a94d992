package ai.aigg.insights.console.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import ai.aigg.insights.kit.admin.AdminRole;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/**
 * Reads the role from what the provider says about somebody: {@code viewer},
 * {@code operator} or {@code admin}, alone or in a list. Who has none of them has no
 * access.
 */
final class ProviderRoles implements GrantedAuthoritiesMapper {

	/** A list that is longer is not ours. */
	private static final int MOST = 500;

	private final String claim;

	ProviderRoles(String claim) {
		this.claim = claim;
	}

	@Override
	public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
		Set<AdminRole> roles = new TreeSet<>();
		for (GrantedAuthority authority : given) {
			if (authority instanceof OAuth2UserAuthority user) {
				roles.addAll(roles(claimed(user.getAttributes())));
			}
		}
		// The highest one says it all; those below follow from it.
		return roles.stream()
			.reduce((lower, higher) -> higher)
			.map((role) -> List.of(new SimpleGrantedAuthority("ROLE_" + role.name())))
			.orElse(List.of());
	}

	/** Some providers nest it: {@code realm_access.roles}. */
	private @Nullable Object claimed(Map<String, Object> attributes) {
		Object value = attributes.get(this.claim);
		if (value != null) {
			return value;
		}
		Object within = attributes;
		for (String part : List.of(this.claim.split("\\.", -1))) {
			within = (within instanceof Map<?, ?> map) ? map.get(part) : null;
		}
		return within;
	}

	private static List<AdminRole> roles(@Nullable Object value) {
		Collection<?> values = (value instanceof Collection<?> many) ? many
				: (value != null) ? List.of(value) : List.of();
		return values.stream().limit(MOST).map(ProviderRoles::role).flatMap(Optional::stream).toList();
	}

	private static Optional<AdminRole> role(Object value) {
		return Arrays.stream(AdminRole.values())
			.filter((role) -> role.name().toLowerCase(Locale.ROOT).equals(value))
			.findFirst();
	}

}
