package ai.aigg.insights.console.owners;

import java.util.List;
import java.util.Optional;

import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.AdminSettings;

import org.springframework.stereotype.Component;

/**
 * The admin tokens that the console acts with: for each role the weakest that suffices.
 */
@Component
class Tokens {

	private final AdminSettings settings;

	Tokens(AdminSettings settings) {
		this.settings = settings;
	}

	Optional<String> of(AdminRole role) {
		return List.of(AdminRole.values())
			.stream()
			.filter((candidate) -> candidate.compareTo(role) >= 0)
			.flatMap((candidate) -> this.settings.tokenOf(candidate).stream())
			.findFirst();
	}

}
