package ai.aigg.insights.kit.admin;

import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the admin API. Without a token there is no such API.
 *
 * @param tokens tokens by the name that the audit shows; empty ones do not count
 * @param callsPerMinute most calls of one token
 * @param refusalsPerMinute most calls without a right token that are told so, of all
 * callers together
 */
@ConfigurationProperties("aigg.admin")
public record AdminSettings(@DefaultValue Map<String, AdminToken> tokens, @DefaultValue("300") int callsPerMinute,
		@DefaultValue("60") int refusalsPerMinute) {

	public AdminSettings {
		tokens = Map.copyOf(tokens);
		if (callsPerMinute < 1 || refusalsPerMinute < 1) {
			throw new IllegalArgumentException("aigg.admin allows at least one call a minute");
		}
	}

	/**
	 * A token of a role, for one who calls the admin APIs of others.
	 * @param role what it allows
	 * @return the token, or nothing where none is set
	 */
	public Optional<String> tokenOf(AdminRole role) {
		return this.tokens.values()
			.stream()
			.filter((token) -> token.isSet() && token.role() == role)
			.map(AdminToken::token)
			.findFirst();
	}

}
