package ai.aigg.insights.gateway.quota;

import java.util.Map;

import ai.aigg.insights.kit.admin.AdminController;
import ai.aigg.insights.kit.admin.AdminRole;
import ai.aigg.insights.kit.admin.Requires;

import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells operators how often may be asked.
 */
@AdminController
class AdminQuotaController {

	private final QuotaSettings settings;

	AdminQuotaController(QuotaSettings settings) {
		this.settings = settings;
	}

	/** By level, and for a conversation and all together. */
	@Requires(AdminRole.VIEWER)
	@GetMapping("/admin/quotas")
	Map<String, Quota> all() {
		return Map.of("whitelist", this.settings.whitelist(), "vip", this.settings.vip(), "conversation",
				this.settings.conversation(), "all", this.settings.global());
	}

}
